import { type PersonSettings } from '../chats/person-settings';
import { type Language, LANGUAGES, languageOfTag } from '../languages/languages';
import type { TranslationEngine } from './translation-engine';
import type { Direction } from './direction';

/** The two languages of a person: those they chose, else a first guess. */
export class PersonLanguages {
  constructor(
    private readonly settings: PersonSettings,
    private readonly engine: TranslationEngine,
    /** The first pair: [home, abroad]. */
    private readonly defaults: readonly [Language, Language],
  ) {}

  /** @param languageCode Telegram's `language_code` of the person, for the first guess */
  async of(personId: number, languageCode: string | undefined): Promise<Direction> {
    const chosen = await this.settings.languages(personId);
    const mine = languageOfTag(chosen?.mine);
    const theirs = languageOfTag(chosen?.theirs);
    return mine && theirs && this.engine.supports(mine, theirs) ? { mine, theirs } : this.guess(languageCode);
  }

  /** Sets the person's own language, and keeps the other if the two make a pair. */
  async chooseMine(personId: number, mine: Language, theirs: Language): Promise<Direction> {
    const partner = [theirs, ...this.defaults].find((language) => this.engine.supports(mine, language));
    return this.choose(personId, { mine, theirs: partner ?? this.partnersOf(mine)[0] ?? theirs });
  }

  async choose(personId: number, pair: Direction): Promise<Direction> {
    await this.settings.chooseLanguages(personId, pair);
    return pair;
  }

  /** Every language that makes a pair with another one. */
  offered(): Language[] {
    return LANGUAGES.filter((language) => this.partnersOf(language).length > 0);
  }

  /** Every language that makes a pair with this one. */
  partnersOf(language: Language): Language[] {
    return LANGUAGES.filter((other) => this.engine.supports(language, other));
  }

  private guess(languageCode: string | undefined): Direction {
    const [home, abroad] = this.defaults;
    const spoken = languageOfTag(languageCode);
    if (spoken === home) return { mine: home, theirs: abroad };
    return { mine: spoken && this.engine.supports(spoken, home) ? spoken : abroad, theirs: home };
  }
}
