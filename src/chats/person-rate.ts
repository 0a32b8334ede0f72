import type { StateStore } from '../storage/state-store';
import { personKey } from './person-key';

const MINUTE_MS = 60_000;
/** Milliseconds: longer than an update is handled again while Telegram is away for a while. */
const COUNTED_MS = 60 * MINUTE_MS;

/** Protects the bill, and everybody else, from one person who writes without end. */
export class PersonRate {
  /** @param most messages of one person in a minute; `Infinity` for no limit */
  constructor(
    private readonly store: StateStore,
    private readonly most: number,
  ) {}

  /**
   * Whether one more message of this person may be translated; the answer `true` counts it. It counts for the minute
   * of the clock in which it was written, so that what has waited through an outage does not come all at once.
   * @param occasion the update of the message: when it is handled again, it is not counted again
   * @param saidAt when it was written, in milliseconds since the epoch
   */
  async mayTranslate(personId: number, occasion: number, saidAt: number): Promise<boolean> {
    if (this.most === Number.POSITIVE_INFINITY) return true;
    const countedKey = personKey(personId, `rate:counted:${occasion}`);
    if ((await this.store.get(countedKey)) !== undefined) return true;
    const minuteKey = personKey(personId, `rate:${Math.floor(saidAt / MINUTE_MS)}`);
    const options = { most: this.most, lifetimeMs: COUNTED_MS };
    // Asked for in one turn, so that both cost one wait for the disk.
    const counted = this.store.add(minuteKey, 1, options);
    const noted = this.store.setIfAbsent(countedKey, '1', COUNTED_MS);
    if ((await counted) !== undefined) return true;
    await noted;
    await this.store.delete(countedKey);
    return false;
  }
}

/** Whether a key holds a count that caps what one person may have translated. */
export function isRateCount(key: string): boolean {
  return /:rate:\d+$/.test(key);
}
