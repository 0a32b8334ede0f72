import { type StateStore } from '../storage/state-store';
import { chatKey } from './chat-key';
import { isFirstOccasion } from './first-occasion';
import { personKey } from './person-key';
import { seoulDay } from './seoul-calendar';

const MINUTE_MS = 60_000;
/** Longer than any day, so that a key of the day is not taken twice on it. */
const DAY_KEY_LIFETIME_MS = 2 * 24 * 60 * MINUTE_MS;

/**
 * Keeps lines about limits rare: whoever has used one up and goes on writing need not hear it each time. The answer
 * `true` counts as told; when the same occasion comes again, because its update is handled again, it is `true` again.
 */
export class TellLimit {
  constructor(
    private readonly store: StateStore,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Whether something may be told in this chat: once on each day in Seoul.
   * @param what names the line, such as `month-used-up`
   * @param occasion the update that gives the reason
   */
  mayTell(chatId: number, what: string, occasion: number): Promise<boolean> {
    const key = chatKey(chatId, `told:${what}:${seoulDay(this.now())}`);
    return isFirstOccasion(this.store, key, occasion, DAY_KEY_LIFETIME_MS);
  }

  /** The same for one person, wherever they write: once a minute. */
  mayTellPerson(personId: number, what: string, occasion: number): Promise<boolean> {
    return isFirstOccasion(this.store, personKey(personId, `told:${what}`), occasion, MINUTE_MS);
  }
}
