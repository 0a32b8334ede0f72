import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { personKey } from './person-key';

/** Longer than telling can take; after it whoever began is taken for dead. Milliseconds. */
const CLAIM_MS = 5 * 60 * 1000;
const TOLD_MS = 40 * 24 * 60 * 60 * 1000;

/** Notices that a person gets once, whoever finds a reason for them at once, and across restarts. */
@Injectable()
export class OnceNotices {
  constructor(private readonly store: StateStore) {}

  /**
   * Tells a person, unless that was done in the last forty days or is being done. A notice that could not be told may
   * be told later; only a process that is killed just after it has told one lets it be told twice.
   * @param what names the notice
   * @throws what `tell` throws
   */
  async tell(personId: number, what: string, tell: () => Promise<void>): Promise<void> {
    const key = personKey(personId, `notice:${what}`);
    if ((await this.store.get(key)) !== undefined) return;
    if (!(await this.store.setIfAbsent(key, 'being told', CLAIM_MS))) return;
    try {
      await tell();
    } catch (error) {
      await this.store.delete(key);
      throw error;
    }
    await this.store.set(key, 'told', TOLD_MS);
  }
}
