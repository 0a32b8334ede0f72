import { Logger } from '@nestjs/common';
import type { StateStore } from '../../storage/state-store';
import {
  isStanding,
  readLedger,
  type SendLedger,
  type SendState,
  withoutTexts,
  writeLedger,
} from './send-ledger';
import { TelegramError } from './telegram-error';
import type { UnknownSends } from './unknown-sends';
import type { UpdateRun } from './update-runs';

/** What is done about a send of which nobody knows whether it was made: make it once more, or leave it at that. */
export type UnknownSendPolicy = 'repeat' | 'leave';

/** Longer than an update can come back or a dead letter be revived: eight days, and one to spare. */
const KEPT_MS = 9 * 24 * 60 * 60 * 1000;

/** Tries of one send that got no answer, after which it is taken as made: each may have arrived. */
const MOST_UNANSWERED = 5;

/** Tries that Telegram answers with a server error though it is there: with their pauses, a quarter of an hour. */
const MOST_FAILED = 20;

/** One send of one update. */
export interface SendRecord {
  /** What Telegram answered when it was sent, if it was. */
  sent?: { result: unknown };
  /** Whether an earlier try may have arrived. */
  isUnknown: boolean;
  /** Must resolve before the request is written. @throws {RunOverError} when it may not be written any more */
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
  /** Of updates that are not done. What is known here is right, also while the store cannot be written. */
  private readonly ledgers = new Map<number, SendLedger>();

  constructor(
    private readonly store: StateStore,
    private readonly unknownSends: UnknownSends,
    private readonly policy: UnknownSendPolicy,
  ) {}

  /**
   * Opens the record of the run's next send.
   * @throws {TelegramError} `refused` when Telegram has failed at this send again and again
   */
  async open(run: UpdateRun, chatId: unknown): Promise<SendRecord> {
    const ledger = await this.ledgerOf(run);
    const number = run.nextSend();
    const saved = ledger.sends[number];
    if (saved?.state === 'sent') return { ...this.record(run, number), sent: { result: saved.result } };
    if (!saved || saved.state === 'not-sent') return this.record(run, number);
    if (saved.state === 'intent') {
      await this.unknownSends.count();
      saved.unanswered += 1;
      saved.state = 'unknown';
      await this.save(run, ledger);
    }
    if (saved.failed >= MOST_FAILED)
      throw new TelegramError('refused', { method: 'send', description: 'Telegram fails at it every time' });
    const record = { ...this.record(run, number), isUnknown: true };
    if (this.policy === 'leave' || saved.unanswered >= MOST_UNANSWERED) return this.leave(record, chatId);
    this.logger.warn('A send without an answer is repeated; it may come twice.');
    return record;
  }

  /**
   * Decides what is to be said, once: when something of it may be in the chat already, a second run gets the
   * decision of the first, so that what it says fits together.
   * @param hasEffect whether making it changes something; then a second run gets it in any case
   */
  async decide<T>(run: UpdateRun, make: () => Promise<T>, hasEffect = false): Promise<T> {
    const ledger = await this.ledgerOf(run);
    const next = run.sendCount + 1;
    if (next in ledger.decisions && isStanding(ledger, next)) return ledger.decisions[next] as T;
    const decision = await make();
    ledger.decisions[next] = decision;
    if (hasEffect) {
      ledger.effective = [...(ledger.effective ?? []), next];
      await this.save(run, ledger);
    }
    return decision;
  }

  /** The update is done, nobody asks for its sends any more; or it is given up, and its records stay. */
  close({ updateId, repeated }: UpdateRun, how: 'done' | 'given-up'): void {
    const { sends, effective } = this.ledgers.get(updateId) ?? readLedger(undefined);
    this.ledgers.delete(updateId);
    // A former run may have written what this one never asked for.
    const mayBeWritten = repeated || effective !== undefined || Object.keys(sends).length > 0;
    if (mayBeWritten && how === 'done') void this.quietly(this.store.delete(keyOf(updateId)));
  }

  /** Forgets what was sent and decided for updates that are over, such as dead letters. */
  async forget(updateIds: readonly number[]): Promise<void> {
    await Promise.all(updateIds.map((id) => this.store.delete(keyOf(id))));
  }

  /** Takes the send as made. Its answer is like that of a message Telegram has no access to any more. */
  private leave(record: SendRecord, chatId: unknown): SendRecord {
    this.logger.warn('A send without an answer is not repeated; it may have been lost.');
    const result = { message_id: 0, date: 0, chat: { id: chatId } };
    record.succeeded(result);
    return { ...record, sent: { result } };
  }

  private record(run: UpdateRun, number: number): SendRecord {
    const ledger = this.ledgers.get(run.updateId) ?? readLedger(undefined);
    const { unanswered = 0, failed = 0, state: former } = unfinished(ledger.sends[number]);
    const write = (send: SendState): Promise<void> => {
      ledger.sends[number] = send;
      return this.save(run, ledger);
    };
    return {
      isUnknown: false,
      intend: async () => {
        // The call may have stood in line while its run was ended.
        run.signal.throwIfAborted();
        const before = ledger.sends[number];
        await write({ state: 'intent', unanswered, failed }).catch((error: unknown) => {
          if (before) ledger.sends[number] = before;
          else delete ledger.sends[number];
          throw error;
        });
      },
      // Not waited for: the store keeps the order of writes, so the next intent or the end of the update cannot
      // be safe before this is.
      succeeded: (result) => void this.quietly(write({ state: 'sent', result: withoutTexts(result) })),
      failed: async (error) => {
        const { mayHaveHappened, status } = error instanceof TelegramError ? error : LOST;
        const isFailure = mayHaveHappened && status !== undefined;
        const isUnanswered = mayHaveHappened && status === undefined;
        const known = {
          state: mayHaveHappened || former === 'unknown' ? ('unknown' as const) : ('not-sent' as const),
          unanswered: unanswered + (isUnanswered ? 1 : 0),
          failed: failed + (isFailure ? 1 : 0),
        };
        // Counted first: a process that ends in between leaves an intent, which is counted when it is found.
        if (mayHaveHappened) await this.quietly(this.unknownSends.count());
        await this.quietly(write(known));
      },
    };
  }

  private async ledgerOf({ updateId, repeated }: UpdateRun): Promise<SendLedger> {
    const known = this.ledgers.get(updateId);
    if (known) return known;
    // A first run has nothing to read, and it is the one that must be quick.
    const ledger = readLedger(repeated ? await this.store.get(keyOf(updateId)) : undefined);
    this.ledgers.set(updateId, ledger);
    return ledger;
  }

  private save({ updateId }: UpdateRun, ledger: SendLedger): Promise<void> {
    return this.store.set(keyOf(updateId), writeLedger(ledger), KEPT_MS);
  }

  private quietly(write: Promise<void>): Promise<void> {
    return write.catch((error: unknown) => this.logger.error(`A send cannot be recorded: ${String(error)}`));
  }
}

const LOST = { mayHaveHappened: true, status: undefined };

function unfinished(send: SendState | undefined): Partial<Exclude<SendState, { state: 'sent' }>> {
  return send === undefined || send.state === 'sent' ? {} : send;
}

function keyOf(updateId: number): string {
  return `update:${updateId}:sends`;
}
