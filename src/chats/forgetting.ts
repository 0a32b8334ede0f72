import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { chatPrefix } from './chat-key';
import { Glossary } from './glossary';
import { KeptTranslations } from './kept-translations';
import { personPrefix } from './person-key';

/** Forgets people who ask for it. */
@Injectable()
export class Forgetting {
  constructor(
    private readonly store: StateStore,
    private readonly translations: KeptTranslations,
    private readonly glossary: Glossary,
  ) {}

  /**
   * Deletes everything that is remembered of a person and of their private chat, which has the person's id, and the
   * translations that were made for them. Resolves when nothing of what was deleted before can be read from the
   * files any more. May be done again.
   * @throws {StorageError}
   */
  async forget(personId: number): Promise<void> {
    // They are found by notes that are deleted with the person.
    await this.translations.forget(personId);
    await Promise.all([
      this.store.deleteAll(personPrefix(personId)),
      this.store.deleteAll(chatPrefix(personId)),
    ]);
    this.glossary.uncache(personId);
    await this.store.scrub();
  }
}
