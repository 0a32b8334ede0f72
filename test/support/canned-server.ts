import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface SeenRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface CannedAnswer {
  status: number;
  body?: string;
  headers?: Record<string, string>;
}

/** Answers from a list, or does anything else with the connection. */
export type ServerLine = CannedAnswer | ((response: ServerResponse) => void);

/** A real HTTP server that answers what a test has put in a row, and refuses loudly what it has not. */
export class CannedServer implements AsyncDisposable {
  readonly requests: SeenRequest[] = [];
  connections = 0;
  private readonly lines: ServerLine[] = [];
  private always: ServerLine = { status: 418, body: 'The test has prepared no answer' };
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.on('connection', () => (this.connections += 1));
  }

  static async start(): Promise<CannedServer> {
    const server = new CannedServer();
    server.server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The next requests get these, one each. */
  answers(...lines: ServerLine[]): this {
    this.lines.push(...lines);
    return this;
  }

  /** Every request beyond the row gets this. */
  answersAlways(line: ServerLine): this {
    this.always = line;
    return this;
  }

  onConnection(listener: (socket: Socket) => void): void {
    this.server.on('connection', listener);
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    this.requests.push({ method, path, headers, body: Buffer.concat(chunks).toString('utf8') });
    const line = this.lines.shift() ?? this.always;
    if (typeof line === 'function') return line(response);
    response.writeHead(line.status, line.headers).end(line.body);
  }
}
