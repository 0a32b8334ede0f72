import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import type { Update } from 'telegraf/types';
import { type TakenUpdate, UpdateInbox } from '../../inbox/update-inbox';
import type { BotContext } from '../bot-context';
import { ChatHash } from '../chat-hash';
import { summaryOf } from '../error-summary';
import { TelegramError } from '../outgoing/telegram-error';
import { chatIdOf, type IncomingUpdate, kindOf } from './incoming-update';

/** Failures of our own after which an update is given up, so that its chat goes on. */
const MOST_FAILURES = 5;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const STORE_PAUSE_MS = 500;

type Outcome = 'done' | 'chat-gone' | 'postponed' | 'failed' | 'given-up';

/** Has one update handled, decides what becomes of it, and writes one line about it, without its text. */
@Injectable()
export class UpdateWorker {
  private readonly logger = new Logger('Update');
  private readonly stopped = new AbortController();
  /** Pauses in a row for each update that Telegram's absence holds up. */
  private readonly postponements = new Map<number, number>();

  constructor(
    @InjectBot() private readonly bot: Telegraf<BotContext>,
    private readonly inbox: UpdateInbox,
    private readonly chatHash: ChatHash,
  ) {}

  /** @throws {StorageError} when the outcome could not be kept before the end of the process */
  async handle(taken: TakenUpdate): Promise<void> {
    const update = JSON.parse(taken.payload) as IncomingUpdate;
    const started = performance.now();
    let error: unknown;
    try {
      if (kindOf(update)) await this.bot.handleUpdate(update as unknown as Update);
    } catch (thrown) {
      error = thrown;
    }
    const outcome = await this.untilKept(() => this.settle(taken, error));
    this.report(update, outcome, Math.round(performance.now() - started), error);
  }

  /** What has been handled must not be handled again only because the store was busy or full for a moment. */
  private async untilKept<T>(write: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        if (this.stopped.signal.aborted) throw error;
        this.logger.error(`The inbox cannot be written, trying again: ${String(error)}`);
        await sleep(STORE_PAUSE_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      }
    }
  }

  /** Gives up writing to a store that fails; what is not written is handled again by the next process. */
  stop(): void {
    this.stopped.abort();
  }

  private async settle(taken: TakenUpdate, error: unknown): Promise<Outcome> {
    if (error instanceof TelegramError && isPassing(error))
      return this.postpone(taken.id, error.retryAfterMs);
    this.postponements.delete(taken.id);
    if (error === undefined || (error instanceof TelegramError && error.code === 'chat-gone')) {
      await this.inbox.done(taken.id);
      return error ? 'chat-gone' : 'done';
    }
    // What Telegram refuses it refuses again, and what was sent before it would be sent again.
    const isFinal = error instanceof TelegramError || taken.failures + 1 >= MOST_FAILURES;
    if (isFinal) {
      await this.inbox.bury(taken.id);
      return 'given-up';
    }
    await this.inbox.giveBack(taken.id, pauseAfter(taken.failures), 'failed');
    return 'failed';
  }

  /** Telegram was away or busy, which is not the fault of the update: it waits as long as it takes. */
  private async postpone(id: number, retryAfterMs: number): Promise<Outcome> {
    const times = this.postponements.get(id) ?? 0;
    this.postponements.set(id, times + 1);
    await this.inbox.giveBack(id, retryAfterMs || pauseAfter(times), 'postponed');
    return 'postponed';
  }

  private report(update: IncomingUpdate, outcome: Outcome, milliseconds: number, error: unknown): void {
    const chatId = chatIdOf(update);
    const line = {
      update: kindOf(update) ?? 'empty',
      ...(chatId !== undefined && { chat: this.chatHash.of(chatId) }),
      ms: milliseconds,
      outcome,
      ...(error !== undefined && { error: summaryOf(error) }),
    };
    if (outcome === 'failed' || outcome === 'given-up') this.logger.error(line);
    else if (outcome === 'postponed') this.logger.warn(line);
    else this.logger.log(line);
  }
}

function isPassing({ code }: TelegramError): boolean {
  return code === 'unavailable' || code === 'flood' || code === 'unauthorized' || code === 'conflict';
}

function pauseAfter(times: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** times);
}
