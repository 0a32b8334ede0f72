import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { personKey } from './person-key';

/** Milliseconds: long enough for what a chat says every day, and no longer than that is anybody's business. */
export const KEPT_TRANSLATION_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Translations of the last seven days, across restarts: what was paid once is not paid again. Kept under a hash of
 * what was asked, so that the store holds no text of a person but the translation itself. Beside each person who
 * asked it is noted which ones those are, so that they can be forgotten.
 */
@Injectable()
export class KeptTranslations {
  private readonly logger = new Logger(KeptTranslations.name);

  constructor(private readonly store: StateStore) {}

  /** @param question everything that makes a difference to the answer, in one order */
  async find<T>(question: readonly unknown[]): Promise<T | undefined> {
    const kept = await this.store.get(translationKey(hashOf(question)));
    return kept === undefined ? undefined : (JSON.parse(kept) as T);
  }

  /**
   * Nobody needs to wait for this before they go on: whatever is written after it is safe only when this is.
   * @param personId who asked
   * @returns when it can be found; never rejects
   */
  async keep(question: readonly unknown[], translation: unknown, personId?: number): Promise<void> {
    const hash = hashOf(question);
    await this.tryTo(() =>
      Promise.all([
        this.store.set(translationKey(hash), JSON.stringify(translation), KEPT_TRANSLATION_MS),
        this.note(hash, personId),
      ]),
    );
  }

  /** Notes that one more person has got what is kept. Nobody needs to wait for it; never rejects. */
  async noteReader(question: readonly unknown[], personId: number | undefined): Promise<void> {
    await this.tryTo(() => this.note(hashOf(question), personId));
  }

  /** Deletes every kept translation that this person has asked for. Others who had the same pay for it anew. */
  async forget(personId: number): Promise<void> {
    const notes = noteKey(personId, '');
    const hashes = (await this.store.keys(notes)).map((key) => key.slice(notes.length));
    await Promise.all(hashes.map((hash) => this.store.delete(translationKey(hash))));
    await this.store.deleteAll(notes);
  }

  private async note(hash: string, personId: number | undefined): Promise<void> {
    if (personId !== undefined) await this.store.set(noteKey(personId, hash), '1', KEPT_TRANSLATION_MS);
  }

  private async tryTo(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.logger.warn(`A translation cannot be kept: ${String(error)}`);
    }
  }
}

function hashOf(question: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url');
}

const translationKey = (hash: string): string => `translation:${hash}`;
const noteKey = (personId: number, hash: string): string => personKey(personId, `cached:${hash}`);
