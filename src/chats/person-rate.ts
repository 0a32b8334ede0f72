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
   * Whether one more message of this person may be translated now; the answer `true` counts it. A minute begins with
   * the first message that is counted.
   * @param occasion the update of the message: when it is handled again, it is not counted again
   */
  async mayTranslate(personId: number, occasion: number): Promise<boolean> {
    if (this.most === Number.POSITIVE_INFINITY) return true;
    const countedKey = personKey(personId, `counted:${occasion}`);
    if ((await this.store.get(countedKey)) !== undefined) return true;
    const number = await this.store.add(personKey(personId, 'rate'), 1, {
      most: this.most,
      lifetimeMs: MINUTE_MS,
    });
    if (number === undefined) return false;
    await this.store.set(countedKey, '1', COUNTED_MS);
    return true;
  }
}
