import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { chatPrefix } from './chat-key';
import { Glossary } from './glossary';
import { KeptTranslations } from './kept-translations';
import { personPrefix } from './person-key';
import { isRateCount } from './person-rate';
import { isDayCount } from './usage-counts';

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
   * translations that were made for them. What stays are two bare numbers that cap the bill, for a day and a minute. Resolves when nothing of what was deleted before can be read from the
   * files any more. May be done again.
   * @throws {StorageError}
   */
  async forget(personId: number): Promise<void> {
    // They are found by notes that are deleted with the person.
    await this.translations.forget(personId);
    const keys = await Promise.all(
      [personPrefix(personId), chatPrefix(personId)].map((p) => this.store.keys(p)),
    );
    const forgotten = keys.flat().filter((key) => !isDayCount(key) && !isRateCount(key));
    await Promise.all(forgotten.map((key) => this.store.delete(key)));
    this.glossary.uncache(personId);
    await this.store.scrub();
  }
}
