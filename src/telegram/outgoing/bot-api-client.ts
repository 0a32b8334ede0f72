import { Pool } from 'undici';
import { connectionFailureOf } from '../../connections/connection-failure';
import { readBotApiAnswer, refuseFileAnswer } from './bot-api-answer';
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

export interface DownloadOptions {
  /** Deadline of the whole download, in milliseconds. */
  deadlineMs: number;
  /** The download ends as soon as more bytes than these have come. */
  mostBytes: number;
}

/** One request to the Bot API, without second tries, over connections that stay open. */
export class BotApiClient {
  private readonly pool: Pool;
  private readonly basePath: string;
  private readonly filePath: string;

  constructor({ apiRoot, token, connections }: BotApiClientOptions) {
    const root = new URL(apiRoot);
    const rootPath = root.pathname.replace(/\/$/, '');
    this.basePath = `${rootPath}/bot${token}/`;
    this.filePath = `${rootPath}/file/bot${token}/`;
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

  /**
   * Gets the bytes of a file: https://core.telegram.org/bots/api#getfile
   * @param path the file's `file_path`
   * @returns `undefined` when there are more than `mostBytes`
   * @throws {TelegramError} `refused` when there is no such file; and nothing else
   */
  async download(path: string, { deadlineMs, mostBytes }: DownloadOptions): Promise<Buffer | undefined> {
    try {
      const { statusCode, body } = await this.pool.request({
        path: this.filePath + path.split('/').map(encodeURIComponent).join('/'),
        method: 'GET',
        signal: AbortSignal.timeout(deadlineMs),
      });
      if (statusCode === 200) return await bytesOf(body, mostBytes);
      await body.dump();
      return refuseFileAnswer(statusCode);
    } catch (error) {
      throw error instanceof TelegramError ? error : noAnswer('download', error);
    }
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

async function bytesOf(body: AsyncIterable<Buffer>, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop closes the connection.
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function noAnswer(method: string, error: unknown): TelegramError {
  const { reason: description, mayHaveHappened } = connectionFailureOf(error);
  return new TelegramError('unavailable', { method, description, mayHaveHappened });
}
