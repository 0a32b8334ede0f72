import { EventEmitter } from 'node:events';
import { BotApiRefusal, type Update, type UpdateContent } from './bot-api-objects';

interface Poll {
  answer(): void;
  refuse(error: BotApiRefusal): void;
}

/** Kinds that are delivered only when they are named. */
const ON_REQUEST = ['chat_member', 'message_reaction', 'message_reaction_count'];

const SECOND_MS = 1000;
const DAY_MS = 24 * 60 * 60 * SECOND_MS;
/** How long an update waits for the bot, for the kinds that do not wait a day. */
const LIFE_MS: Record<string, number> = {
  inline_query: 30 * SECOND_MS,
  callback_query: 150 * SECOND_MS,
  chosen_inline_result: 600 * SECOND_MS,
};

interface Waiting {
  update: Update;
  /** Unix time in milliseconds. */
  expiresAt: number;
}

export interface PollParameters {
  offset?: number;
  limit?: number;
  /** Seconds, at most 50. */
  timeout?: number;
}

/**
 * Updates that wait for the bot, with Telegram's rules: an offset confirms all below it, a call waits for the
 * first update, of two calls the older is ended, and what is too old is dropped.
 * https://core.telegram.org/bots/api#getupdates
 */
export class UpdateQueue extends EventEmitter<{ added: [Update] }> {
  private readonly pending = new Map<number, Waiting>();
  private lastId = 100;
  private poll: Poll | undefined;
  private allowed: readonly string[] = [];

  /** @param now Unix time in milliseconds */
  constructor(private readonly now: () => number = Date.now) {
    super();
  }

  /** An empty list allows all but the kinds that must be named; `undefined` leaves things as they are. */
  allow(kinds: readonly string[] | undefined): void {
    if (kinds) this.allowed = kinds;
  }

  /** Whether the bot wants to be told of a kind of update. */
  allows(kind: string): boolean {
    return this.allowed.length > 0 ? this.allowed.includes(kind) : !ON_REQUEST.includes(kind);
  }

  /** Drops what waits, as `drop_pending_updates` asks for. */
  clear(): void {
    this.pending.clear();
  }

  get size(): number {
    return this.waiting().length;
  }

  /** What the bot has not confirmed, oldest first, without what is too old by now. */
  waiting(): Update[] {
    const now = this.now();
    for (const [id, { expiresAt }] of this.pending) if (expiresAt <= now) this.pending.delete(id);
    return [...this.pending.values()].map(({ update }) => update);
  }

  /** Confirms one update, as a webhook's answer does. */
  remove(updateId: number): void {
    this.pending.delete(updateId);
  }

  /** Queues an update of an allowed kind. Returns it, or `undefined` when the bot has not asked for its kind. */
  add(content: UpdateContent): Update | undefined {
    const kind = Object.keys(content)[0] ?? '';
    if (!this.allows(kind)) return undefined;
    this.lastId += 1;
    const update: Update = { update_id: this.lastId, ...content };
    this.pending.set(this.lastId, { update, expiresAt: this.now() + (LIFE_MS[kind] ?? DAY_MS) });
    this.poll?.answer();
    this.emit('added', update);
    return update;
  }

  /** Ends the waiting call, as a second caller or a new webhook does. */
  interrupt(description: string): void {
    this.poll?.refuse(new BotApiRefusal(409, `Conflict: ${description}`));
  }

  /** @param signal ends the wait when the caller has hung up */
  get({ offset = 0, limit = 100, timeout = 0 }: PollParameters, signal: AbortSignal): Promise<Update[]> {
    this.interrupt('terminated by other getUpdates request; make sure that only one bot instance is running');
    this.confirm(offset);
    const ready = (): Update[] => this.waiting().slice(0, Math.min(100, Math.max(1, limit)));
    if (this.size > 0 || timeout <= 0 || signal.aborted) return Promise.resolve(ready());
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        if (this.poll === poll) this.poll = undefined;
        settle();
      };
      const poll: Poll = {
        answer: () => end(() => resolve(ready())),
        refuse: (error) => end(() => reject(error)),
      };
      const timer = setTimeout(() => poll.answer(), Math.min(50, timeout) * 1000);
      signal.addEventListener('abort', () => poll.answer(), { once: true });
      this.poll = poll;
    });
  }

  private confirm(offset: number): void {
    const ids = [...this.pending.keys()];
    const confirmed = offset < 0 ? ids.slice(0, offset) : ids.filter((id) => id < offset);
    for (const id of confirmed) this.pending.delete(id);
  }
}
