import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { chatPrefix } from './chat-key';
import { personKey, personPrefix } from './person-key';

/** Forgets people who ask for it. */
@Injectable()
export class Forgetting {
  constructor(private readonly store: StateStore) {}

  /**
   * Deletes everything that is remembered of a person and of their private chat, which has the person's id, and the
   * translations that were made for them. Resolves when nothing of what was deleted before can be read from the
   * files any more. May be done again.
   * @throws {StorageError}
   */
  async forget(personId: number): Promise<void> {
    await this.deleteTranslationsFor(personId);
    await Promise.all([
      this.store.deleteAll(personPrefix(personId)),
      this.store.deleteAll(chatPrefix(personId)),
    ]);
    await this.store.scrub();
  }

  /** The notes on them are deleted later than they are: without notes they could not be found again. */
  private async deleteTranslationsFor(personId: number): Promise<void> {
    const notes = personKey(personId, 'cached:');
    const keys = await this.store.keys(notes);
    await Promise.all(keys.map((key) => this.store.delete(`translation:${key.slice(notes.length)}`)));
  }
}
