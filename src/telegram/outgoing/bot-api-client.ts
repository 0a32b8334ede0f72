import { Pool } from 'undici';
import { connectionFailureOf } from '../../connections/connection-failure';
import { readBotApiAnswer } from './bot-api-answer';
import { requestBody } from './request-body';
import { TelegramError } from './telegram-error';

export interface BotApiClientOptions {
  apiRoot: string;
  token: string;
  /** Connections kept open at most. Long polling holds one of them all the time. */
  connections: number;
}

export interface CallOptions {
  /** Deadline of this one request, in milliseconds. */
  deadlineMs: number;
  signal?: AbortSignal;
}

/** One request to the Bot API, without second tries, over connections that stay open. */
export class BotApiClient {
  private readonly pool: Pool;
  private readonly basePath: string;

  constructor({ apiRoot, token, connections }: BotApiClientOptions) {
    const root = new URL(apiRoot);
    this.basePath = `${root.pathname.replace(/\/$/, '')}/bot${token}/`;
    // Every call brings its own deadline, which may be longer than undici's.
    this.pool = new Pool(root.origin, { connections, headersTimeout: 0, bodyTimeout: 0 });
  }

  /** @throws {TelegramError} and nothing else */
  async call(method: string, parameters: object, { deadlineMs, signal }: CallOptions): Promise<unknown> {
    const deadline = AbortSignal.timeout(deadlineMs);
    const { statusCode, text } = await this.request(
      method,
      parameters,
      signal ? AbortSignal.any([signal, deadline]) : deadline,
    );
    return readBotApiAnswer(method, statusCode, text);
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async request(method: string, parameters: object, signal: AbortSignal) {
    try {
      const { statusCode, body } = await this.pool.request({
        path: this.basePath + method,
        method: 'POST',
        signal,
        ...requestBody(parameters),
      });
      return { statusCode, text: await body.text() };
    } catch (error) {
      throw noAnswer(method, error);
    }
  }
}

function noAnswer(method: string, error: unknown): TelegramError {
  const { reason: description, mayHaveHappened } = connectionFailureOf(error);
  return new TelegramError('unavailable', { method, description, mayHaveHappened });
}
