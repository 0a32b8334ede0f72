import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { personKey } from './person-key';

/** The two languages of a person, as the engine's codes: the one they read, and the one they translate to. */
export interface LanguagePair {
  mine: string;
  theirs: string;
}

/** What the bot remembers of a person. */
@Injectable()
export class PersonSettings {
  constructor(private readonly store: StateStore) {}

  /** The languages this person has chosen, or `undefined` before the first choice. */
  async languages(personId: number): Promise<LanguagePair | undefined> {
    const saved = await this.store.get(keyOf(personId));
    return saved === undefined ? undefined : (JSON.parse(saved) as LanguagePair);
  }

  async chooseLanguages(personId: number, pair: LanguagePair): Promise<void> {
    await this.store.set(keyOf(personId), JSON.stringify(pair));
  }
}

function keyOf(personId: number): string {
  return personKey(personId, 'languages');
}
