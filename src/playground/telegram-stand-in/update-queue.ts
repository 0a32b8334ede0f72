import { BotApiRefusal, type Update, type UpdateContent } from './bot-api-objects';

interface Poll {
  answer(updates: Update[]): void;
  refuse(error: BotApiRefusal): void;
}

/** Kinds that are delivered only when they are named. */
const ON_REQUEST = ['chat_member', 'message_reaction', 'message_reaction_count'];

export interface PollParameters {
  offset?: number;
  limit?: number;
  /** Seconds, at most 50. */
  timeout?: number;
}

/**
 * Updates that wait for the bot, with Telegram's rules: an offset confirms all below it, a call waits for the
 * first update, and of two calls the older is ended. https://core.telegram.org/bots/api#getupdates
 */
export class UpdateQueue {
  private pending: Update[] = [];
  private lastId = 100;
  private poll: Poll | undefined;
  private allowed: readonly string[] = [];

  /** An empty list allows all but the kinds that must be named; `undefined` leaves things as they are. */
  allow(kinds: readonly string[] | undefined): void {
    if (kinds) this.allowed = kinds;
  }

  /** Drops what waits, as `drop_pending_updates` asks for. */
  clear(): void {
    this.pending = [];
  }

  get size(): number {
    return this.pending.length;
  }

  /** Queues an update of an allowed kind. Returns it, or `undefined` when the bot has not asked for its kind. */
  add(content: UpdateContent): Update | undefined {
    const kind = Object.keys(content)[0] ?? '';
    const isAllowed = this.allowed.length > 0 ? this.allowed.includes(kind) : !ON_REQUEST.includes(kind);
    if (!isAllowed) return undefined;
    this.lastId += 1;
    const update: Update = { update_id: this.lastId, ...content };
    this.pending.push(update);
    this.poll?.answer(this.pending);
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
    const ready = (): Update[] => this.pending.slice(0, Math.min(100, Math.max(1, limit)));
    if (this.pending.length > 0 || timeout <= 0 || signal.aborted) return Promise.resolve(ready());
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
      const timer = setTimeout(() => poll.answer([]), Math.min(50, timeout) * 1000);
      signal.addEventListener('abort', () => poll.answer([]), { once: true });
      this.poll = poll;
    });
  }

  private confirm(offset: number): void {
    if (offset > 0) this.pending = this.pending.filter(({ update_id: id }) => id >= offset);
    if (offset < 0) this.pending = this.pending.slice(offset);
  }
}
