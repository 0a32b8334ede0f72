import { Logger } from '@nestjs/common';
import type { StateStore } from '../../storage/state-store';
import { TelegramError } from './telegram-error';
import type { UnknownSends } from './unknown-sends';
import type { UpdateRun } from './update-runs';

/** What is done about a send of which nobody knows whether it was made: make it once more, or leave it at that. */
export type UnknownSendPolicy = 'repeat' | 'leave';

/** Longer than an update can come back or a dead letter be revived: eight days, and one to spare. */
const KEPT_MS = 9 * 24 * 60 * 60 * 1000;

/** Tries of one send that got no answer, after which it is taken as made: each may have arrived. */
const MOST_UNANSWERED = 5;

/** How far a send has come. An `intent` found by another run is unknown: its process ended in between. */
type Saved =
  { state: 'sent'; result: unknown } | { state: 'intent' | 'unknown' | 'not-sent'; unanswered: number };

/** One send of one update. */
export interface SendRecord {
  /** What Telegram answered when it was sent, if it was. */
  sent?: { result: unknown };
  /** Whether an earlier try may have arrived. */
  isUnknown: boolean;
  /** Must resolve before the request is written. */
  intend(): Promise<void>;
  succeeded(result: unknown): void;
  failed(error: unknown): Promise<void>;
}

/**
 * Remembers what was sent for an update that is not done yet, so that handling it again sends nothing twice. The
 * Bot API knows no idempotency key: https://core.telegram.org/bots/api#making-requests
 */
export class Outbox {
  private readonly logger = new Logger(Outbox.name);

  constructor(
    private readonly store: StateStore,
    private readonly unknownSends: UnknownSends,
    private readonly policy: UnknownSendPolicy,
  ) {}

  /** Opens the record of the run's next send. */
  async open(run: UpdateRun, chatId: unknown): Promise<SendRecord> {
    const key = keyOf(run.updateId, run.nextSend());
    // A first run has nothing to read, and it is the one that must be quick.
    const saved = run.repeated ? await this.read(key) : undefined;
    if (saved?.state === 'sent') return { ...this.record(run, key, 0), sent: { result: saved.result } };
    if (saved?.state !== 'intent' && saved?.state !== 'unknown') return this.record(run, key, 0);
    let { unanswered } = saved;
    if (saved.state === 'intent') {
      unanswered += 1;
      await this.unknownSends.count();
      await this.write(key, { state: 'unknown', unanswered });
    }
    const record = { ...this.record(run, key, unanswered), isUnknown: true };
    return this.policy === 'leave' || unanswered >= MOST_UNANSWERED ? this.leave(record, chatId) : record;
  }

  /** The update is done: nobody asks for its sends any more. */
  forget(run: UpdateRun): void {
    for (let send = run.sendCount; send > 0; send -= 1)
      void this.quietly(this.store.delete(keyOf(run.updateId, send)));
  }

  /** Takes the send as made. Its answer is like that of a message Telegram has no access to any more. */
  private leave(record: SendRecord, chatId: unknown): SendRecord {
    this.logger.warn('A send without an answer is not repeated; it may have been lost.');
    const result = { message_id: 0, date: 0, chat: { id: chatId } };
    record.succeeded(result);
    return { ...record, sent: { result } };
  }

  private record(run: UpdateRun, key: string, unanswered: number): SendRecord {
    return {
      isUnknown: false,
      intend: async () => {
        // The call may have stood in line while its run was ended.
        run.signal.throwIfAborted();
        await this.write(key, { state: 'intent', unanswered });
      },
      // Not waited for: the store keeps the order of writes, so the next intent or the end of the update cannot
      // be safe before this is.
      succeeded: (result) => void this.quietly(this.write(key, { state: 'sent', result })),
      failed: async (error) => {
        const mayHaveHappened = !(error instanceof TelegramError) || error.mayHaveHappened;
        // Counted first: a process that ends in between leaves an intent, which is counted when it is found.
        if (mayHaveHappened) await this.quietly(this.unknownSends.count());
        // An answer that says "server error" is no sign of a broken way back, so it is asked again for ever.
        const isUnanswered = mayHaveHappened && !(error instanceof TelegramError && error.status);
        const state = mayHaveHappened || unanswered > 0 ? 'unknown' : 'not-sent';
        await this.quietly(this.write(key, { state, unanswered: unanswered + (isUnanswered ? 1 : 0) }));
      },
    };
  }

  private async read(key: string): Promise<Saved | undefined> {
    const saved = await this.store.get(key);
    return saved === undefined ? undefined : (JSON.parse(saved) as Saved);
  }

  private write(key: string, saved: Saved): Promise<void> {
    return this.store.set(key, JSON.stringify(saved), KEPT_MS);
  }

  private quietly(write: Promise<void>): Promise<void> {
    return write.catch((error: unknown) => this.logger.error(`A send cannot be recorded: ${String(error)}`));
  }
}

function keyOf(updateId: number, send: number): string {
  return `update:${updateId}:send:${send}`;
}
