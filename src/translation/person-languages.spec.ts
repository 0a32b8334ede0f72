import { ScriptedEngine } from '../../test/support/scripted-engine';
import { TemporaryFolder } from '../../test/support/temporary-folder';
import { PersonSettings } from '../chats/person-settings';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import { type Language, MAIN_LANGUAGES } from '../languages/languages';
import { PersonLanguages } from './person-languages';

const JIMIN = 501;
const EMMA = 502;

class Bench implements Disposable {
  readonly engine = new ScriptedEngine();
  private readonly folder = new TemporaryFolder();
  private database!: SqliteDatabase;
  settings!: PersonSettings;
  languages!: PersonLanguages;

  constructor(private readonly defaults: readonly [Language, Language] = ['ko', 'en']) {
    this.open();
  }

  restart(): void {
    this.database.close();
    this.open();
  }

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }

  private open(): void {
    this.database = new SqliteDatabase(this.folder.path);
    this.settings = new PersonSettings(new SqliteStateStore(this.database));
    this.languages = new PersonLanguages(this.settings, this.engine, this.defaults);
  }
}

describe('The first guess', () => {
  it.each<[string | undefined, Language, Language]>([
    ['ko', 'ko', 'en'],
    ['ko-KR', 'ko', 'en'],
    ['en', 'en', 'ko'],
    ['en-GB', 'en', 'ko'],
    ['ja', 'ja', 'ko'],
    ['zh-hans', 'zh-CN', 'ko'],
    ['zh-hant', 'zh-TW', 'ko'],
    ['it', 'it', 'ko'],
    ['pt-br', 'en', 'ko'],
    ['xx', 'en', 'ko'],
    [undefined, 'en', 'ko'],
  ])('for somebody whose Telegram speaks %s is %s and %s', async (languageCode, mine, theirs) => {
    using place = new Bench();

    expect(await place.languages.of(JIMIN, languageCode)).toEqual({ mine, theirs });
  });

  it('follows the first pair that the operator has set', async () => {
    using place = new Bench(['ja', 'en']);

    expect(await place.languages.of(JIMIN, 'ja')).toEqual({ mine: 'ja', theirs: 'en' });
    expect(await place.languages.of(JIMIN, 'fr')).toEqual({ mine: 'fr', theirs: 'ja' });
    expect(await place.languages.of(JIMIN, 'de')).toEqual({ mine: 'en', theirs: 'ja' });
  });

  it('is a pair that the engine translates, whatever Telegram speaks', async () => {
    using place = new Bench(['en', 'ja']);
    for (const language of MAIN_LANGUAGES) {
      const { mine, theirs } = await place.languages.of(JIMIN, language);
      expect({ language, works: place.engine.supports(mine, theirs) }).toEqual({ language, works: true });
    }
  });
});

describe('Languages that a person has chosen', () => {
  it('are theirs alone, and stay after a restart', async () => {
    using place = new Bench();
    await place.languages.choose(JIMIN, { mine: 'ja', theirs: 'fr' });

    place.restart();

    expect(await place.languages.of(JIMIN, 'ko')).toEqual({ mine: 'ja', theirs: 'fr' });
    expect(await place.languages.of(EMMA, 'ko')).toEqual({ mine: 'ko', theirs: 'en' });
  });

  it('give way to the first guess where the engine has no such pair any more', async () => {
    using place = new Bench();
    await place.settings.chooseLanguages(JIMIN, { mine: 'en', theirs: 'it' });
    await place.settings.chooseLanguages(EMMA, { mine: 'ko', theirs: 'tlh' });

    expect(await place.languages.of(JIMIN, 'ko')).toEqual({ mine: 'ko', theirs: 'en' });
    expect(await place.languages.of(EMMA, 'en')).toEqual({ mine: 'en', theirs: 'ko' });
  });
});

describe('Choosing one’s own language', () => {
  it.each<[string, Language, Language, Language]>([
    ['keeps the other where both make a pair', 'ja', 'fr', 'fr'],
    ['replaces the other by home where they make none', 'it', 'en', 'ko'],
    ['replaces the other by home where it is the same', 'en', 'en', 'ko'],
    ['replaces the other by abroad where home is chosen', 'ko', 'ko', 'en'],
  ])('%s: %s with %s becomes %s', async (_what, mine, theirs, partner) => {
    using place = new Bench();

    expect(await place.languages.chooseMine(JIMIN, mine, theirs)).toEqual({ mine, theirs: partner });
    expect(await place.languages.of(JIMIN, 'de')).toEqual({ mine, theirs: partner });
  });

  it('finds any partner where neither the other nor the first pair makes one', async () => {
    using place = new Bench(['en', 'ja']);

    expect(await place.languages.chooseMine(JIMIN, 'it', 'en')).toEqual({ mine: 'it', theirs: 'ko' });
  });
});

describe('The partners of a language', () => {
  it('are those it makes a pair with', () => {
    using place = new Bench();

    expect(place.languages.partnersOf('it')).toEqual(['ko']);
    expect(place.languages.partnersOf('zh-CN')).toEqual(['ko', 'en', 'ja', 'zh-TW']);
    expect(place.languages.partnersOf('ko')).toEqual(MAIN_LANGUAGES.filter((language) => language !== 'ko'));
  });
});
