import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { personKey } from './person-key';
import { type Register, registerNamed } from './register';

/** The two languages of a person, as the engine's codes: the one they read, and the one they translate to. */
export interface LanguagePair {
  mine: string;
  theirs: string;
}

const LANGUAGES = 'languages';
const REGISTER = 'register';
const PRONUNCIATION = 'pronunciation';

/** What the bot remembers of a person. Each setting has a key of its own, so that two changes at once lose nothing. */
@Injectable()
export class PersonSettings {
  constructor(private readonly store: StateStore) {}

  /** The languages this person has chosen, or `undefined` before the first choice. */
  async languages(personId: number): Promise<LanguagePair | undefined> {
    const saved = await this.store.get(personKey(personId, LANGUAGES));
    return saved === undefined ? undefined : (JSON.parse(saved) as LanguagePair);
  }

  async chooseLanguages(personId: number, pair: LanguagePair): Promise<void> {
    await this.store.set(personKey(personId, LANGUAGES), JSON.stringify(pair));
  }

  /** The register this person has chosen, or `undefined` before the first choice. */
  async register(personId: number): Promise<Register | undefined> {
    const saved = await this.store.get(personKey(personId, REGISTER));
    return saved === undefined ? undefined : registerNamed(JSON.parse(saved) as string);
  }

  async chooseRegister(personId: number, register: Register): Promise<void> {
    await this.store.set(personKey(personId, REGISTER), JSON.stringify(register));
  }

  /** Whether this person wants to see how Korean is pronounced; nobody does before they say so. */
  async showsPronunciation(personId: number): Promise<boolean> {
    return (await this.store.get(personKey(personId, PRONUNCIATION))) === 'true';
  }

  async choosePronunciation(personId: number, shows: boolean): Promise<void> {
    await this.store.set(personKey(personId, PRONUNCIATION), JSON.stringify(shows));
  }
}
