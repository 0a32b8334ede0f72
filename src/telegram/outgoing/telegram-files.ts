import { Injectable } from '@nestjs/common';
import { BotApiClient } from './bot-api-client';
import { OutgoingCalls } from './outgoing-calls';
import { TelegramError } from './telegram-error';

/** Of one download, in milliseconds. */
const DEADLINE_MS = 15_000;

/** What Telegram says of files over 20 MB, which bots do not get: https://core.telegram.org/bots/api#getfile */
const TOO_BIG = /file is too big/i;

/** https://core.telegram.org/bots/api#file */
interface TelegramFile {
  file_path?: string;
  file_size?: number;
}

/** Gets the files that people send. A local Bot API server must give them out over HTTP, so without `--local`. */
@Injectable()
export class TelegramFiles {
  constructor(
    private readonly calls: OutgoingCalls,
    private readonly client: BotApiClient,
  ) {}

  /**
   * The bytes of a file. Its address holds the token, so nobody else gets to know it.
   * @param fileId the `file_id` that a message names
   * @param deadlineMs of the download
   * @returns `undefined` when the file has more than `mostBytes`
   * @throws {TelegramError} `refused` when there is no such file, or not any more
   */
  async download(
    fileId: string,
    mostBytes: number,
    deadlineMs: number = DEADLINE_MS,
  ): Promise<Buffer | undefined> {
    const file = await this.find(fileId);
    if (!file || (file.file_size ?? 0) > mostBytes) return undefined;
    return this.client.download(file.file_path ?? '', { deadlineMs, mostBytes });
  }

  /** Where a file is, or `undefined` when it is larger than bots may have. */
  private async find(fileId: string): Promise<TelegramFile | undefined> {
    try {
      return await this.calls.call<TelegramFile>('getFile', { file_id: fileId });
    } catch (error) {
      if (error instanceof TelegramError && TOO_BIG.test(error.description)) return undefined;
      throw error;
    }
  }
}
