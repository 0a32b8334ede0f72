import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { BotApiClient } from '#bot/telegram/outgoing/bot-api-client';
import { TelegramError } from '#bot/telegram/outgoing/telegram-error';
import { TEST_TOKEN } from './test-environment';

interface SeenRequest {
  url: string;
  contentType: string;
  body: string;
}

/** A Bot API that answers what the test prepared, then that all is fine, and keeps what it was asked. */
export class BotApiServer implements AsyncDisposable {
  readonly seen: SeenRequest[] = [];
  connections = 0;
  private readonly server: Server;

  constructor(private readonly answers: ((response: ServerResponse) => void)[]) {
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.on('connection', () => (this.connections += 1));
  }

  async start(path = ''): Promise<BotApiClient> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const { port } = this.server.address() as AddressInfo;
    return new BotApiClient({
      apiRoot: `http://127.0.0.1:${port}${path}`,
      token: TEST_TOKEN,
      connections: 4,
    });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    this.seen.push({ url: request.url ?? '', contentType: request.headers['content-type'] ?? '', body });
    const answer = this.answers.shift() ?? json({ ok: true, result: 'fine' });
    answer(response);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

export const json =
  (answer: object, status = 200) =>
  (response: ServerResponse): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));

export const refused = (error_code: number, description: string, parameters?: object) =>
  json({ ok: false, error_code, description, parameters }, error_code);

export const page = (status: number) => (response: ServerResponse) =>
  void response.writeHead(status).end(`<html>/bot${TEST_TOKEN}/sendMessage</html>`);

export const cut = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-length': 100 });
  response.write('{"ok":tr', () => response.destroy());
};

export const hangUp = (response: ServerResponse): void => void response.destroy();

/** The failure of a call, which must be a TelegramError. */
export async function failureOf(call: Promise<unknown>): Promise<TelegramError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TelegramError)) throw new Error(`not a TelegramError: ${inspect(error)}`);
  return error;
}
