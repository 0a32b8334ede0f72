import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Backoff } from '../../connections/backoff';
import type { OutgoingCalls } from '../outgoing/outgoing-calls';
import { TelegramError } from '../outgoing/telegram-error';
import { type IncomingUpdate, isIncomingUpdate } from './incoming-update';
import type { UpdateIntake } from './update-intake';
import { type SourceHealth, UpdateSource } from './update-source';

export interface LongPollingOptions {
  /** How long Telegram may hold a call open without updates; seconds, at most 50. */
  timeoutSeconds: number;
  /** What an answer may take beyond that before the connection counts as dead, in milliseconds. */
  graceMs: number;
  firstPauseMs: number;
  longestPauseMs: number;
}

export const LONG_POLLING: LongPollingOptions = {
  timeoutSeconds: 30,
  graceMs: 10_000,
  firstPauseMs: 500,
  longestPauseMs: 30_000,
};

/** Between two calls of which the first brought nothing and did not wait either, in milliseconds. */
const SHORTEST_WAIT_MS = 250;

/** Telegram keeps updates for a day. After a day of silence the next id may be lower than the last one. */
const FORGET_OFFSET_MS = 24 * 60 * 60 * 1000;

/** Asks Telegram for updates, again and again, and confirms them only when they are safe in the inbox. */
export class LongPolling extends UpdateSource {
  override readonly mode = 'polling';
  private readonly logger = new Logger(LongPolling.name);
  private readonly closing = new AbortController();
  private readonly backoff: Backoff;
  private loop: Promise<void> = Promise.resolve();
  private problem: string | undefined = 'The first call of getUpdates has not been answered yet.';
  private offset: number | undefined;
  private lastUpdateAt = 0;
  private lastAnswerAt: number | undefined;

  constructor(
    private readonly calls: OutgoingCalls,
    private readonly intake: Pick<UpdateIntake, 'receive'>,
    private readonly allowedUpdates: () => readonly string[],
    private readonly options: LongPollingOptions = LONG_POLLING,
  ) {
    super();
    this.backoff = new Backoff(options.firstPauseMs, options.longestPauseMs);
  }

  override open(): Promise<void> {
    this.loop = this.poll();
    return Promise.resolve();
  }

  override async close(): Promise<void> {
    this.closing.abort();
    await this.loop;
  }

  override health(): SourceHealth {
    return this.problem === undefined ? { ready: true } : { ready: false, problem: this.problem };
  }

  override secondsSincePoll(): number | undefined {
    return this.lastAnswerAt === undefined ? undefined : (performance.now() - this.lastAnswerAt) / 1000;
  }

  private async poll(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        const updates = await this.fetch();
        if (updates.length > 0) await this.intake.receive(updates);
        // Only now: the next call confirms everything below its offset.
        this.advance(updates);
        this.succeeded();
      } catch (error) {
        if (this.closing.signal.aborted) return;
        await this.failed(error);
      }
    }
  }

  private async fetch(): Promise<IncomingUpdate[]> {
    // The first call, and the first after a failure, does not wait: it tells at once that polling works.
    const timeout = this.problem === undefined ? this.options.timeoutSeconds : 0;
    if (Date.now() - this.lastUpdateAt > FORGET_OFFSET_MS) this.offset = undefined;
    const asked = performance.now();
    const answer = await this.calls.once(
      'getUpdates',
      { offset: this.offset, timeout, limit: 100, allowed_updates: this.allowedUpdates() },
      { deadlineMs: timeout * 1000 + this.options.graceMs, signal: this.closing.signal },
    );
    // A server that does not wait would else be asked a thousand times a second.
    const isEarly = performance.now() - asked < SHORTEST_WAIT_MS && timeout > 0;
    if (isEarly && !(Array.isArray(answer) && answer.some((update) => this.isNew(update))))
      await sleep(SHORTEST_WAIT_MS, undefined, { signal: this.closing.signal });
    if (!Array.isArray(answer))
      throw new TelegramError('unavailable', { method: 'getUpdates', description: 'no list of updates' });
    return answer.filter(isIncomingUpdate);
  }

  /** Whether this is an update that the last call has not confirmed. */
  private isNew(update: unknown): boolean {
    return isIncomingUpdate(update) && update.update_id >= (this.offset ?? 0);
  }

  private advance(updates: readonly IncomingUpdate[]): void {
    if (updates.length === 0) return;
    this.offset = Math.max(...updates.map(({ update_id: id }) => id)) + 1;
    this.lastUpdateAt = Date.now();
  }

  private succeeded(): void {
    if (this.problem !== undefined) this.logger.log('Long polling works.');
    this.problem = undefined;
    this.lastAnswerAt = performance.now();
    this.backoff.reset();
  }

  private async failed(error: unknown): Promise<void> {
    const problem = explain(error);
    if (problem !== this.problem) this.logger.error(problem);
    this.problem = problem;
    await this.backoff.pause(this.closing.signal, error instanceof TelegramError ? error.retryAfterMs : 0);
  }
}

function explain(error: unknown): string {
  if (!(error instanceof TelegramError)) return `Updates cannot be stored: ${String(error)}`;
  if (error.code === 'unauthorized')
    return 'TELEGRAM_BOT_TOKEN: Telegram does not accept the token any more; copy the current one from @BotFather and restart.';
  if (error.code !== 'conflict') return `Telegram cannot be asked for updates: ${error.message}`;
  return /webhook/i.test(error.description)
    ? 'A webhook is set, so getUpdates is refused. Remove it with "npm run bot -- webhook delete", or use TELEGRAM_MODE=webhook.'
    : 'Another process asks for the updates of this bot. Stop it; only one may poll with a token.';
}
