import { languagePage } from './language-page';
import {
  isMainLanguage,
  type Language,
  languageOfName,
  languageOfTag,
  LANGUAGES,
  MAIN_LANGUAGES,
  NATIVE_NAMES,
} from './languages';

describe('The main languages', () => {
  it('are the thirteen that Papago translates', () => {
    expect(MAIN_LANGUAGES).toEqual([
      'ko',
      'en',
      'ja',
      'zh-CN',
      'zh-TW',
      'vi',
      'th',
      'id',
      'fr',
      'es',
      'ru',
      'de',
      'it',
    ]);
  });
});

describe('The language of a tag', () => {
  it.each(LANGUAGES.map((language) => [language]))('%s is itself, in any case', (language) => {
    expect(languageOfTag(language)).toBe(language);
    expect(languageOfTag(language.toUpperCase())).toBe(language);
    expect(languageOfTag(language.toLowerCase())).toBe(language);
  });

  it.each([
    ['ko-KR', 'ko'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['ja-JP', 'ja'],
    ['de-DE-1996', 'de'],
    ['es-419', 'es'],
    ['zh', 'zh-CN'],
    ['cn', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans-TW', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-cn', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-tw', 'zh-TW'],
    ['tw', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh_TW', 'zh-TW'],
    ['pt_BR', 'pt'],
    ['tr-TR', 'tr'],
    ['no', 'nb'],
    ['fil', 'tl'],
    ['zh_Hant_TW', 'zh-TW'],
  ])('%s is %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });

  it.each(['tlh', 'xx', 'unk', 'auto', '', '-', 'k', 'korean', 'kok', 'und', 'constructor', '__proto__'])(
    '%j is none that we can name',
    (tag) => {
      expect(languageOfTag(tag)).toBeUndefined();
    },
  );

  it('that is missing is none', () => {
    expect(languageOfTag(undefined)).toBeUndefined();
  });
});

describe('The language of a name', () => {
  it.each<[string, Language]>([
    ['영어', 'en'],
    ['English', 'en'],
    ['ENGLISH', 'en'],
    ['anglais', 'en'],
    ['Englisch', 'en'],
    ['英語', 'en'],
    ['английский', 'en'],
    ['한국어', 'ko'],
    ['Korean', 'ko'],
    ['韩语', 'ko'],
    ['일본어', 'ja'],
    ['日本語', 'ja'],
    ['중국어', 'zh-CN'],
    ['Chinese', 'zh-CN'],
    ['中文', 'zh-CN'],
    ['简体中文', 'zh-CN'],
    ['繁體中文', 'zh-TW'],
    ['베트남어', 'vi'],
    ['Tiếng Việt', 'vi'],
    ['ไทย', 'th'],
    ['태국어', 'th'],
    ['français', 'fr'],
    ['FRANÇAIS', 'fr'],
    ['스페인어', 'es'],
    ['Русский', 'ru'],
    ['독일어', 'de'],
    ['italiano', 'it'],
    ['zh-Hant', 'zh-TW'],
    ['EN', 'en'],
    ['Türkçe', 'tr'],
    ['turkish', 'tr'],
    ['튀르키예어', 'tr'],
    ['포르투갈어', 'pt'],
    ['우즈베크어', 'uz'],
    ['O‘zbek', 'uz'],
  ])('%s is %s', (name, language) => {
    expect(languageOfName(name)).toBe(language);
  });

  it('is understood in every language for every language', () => {
    const misunderstood = MAIN_LANGUAGES.flatMap((speaker) => {
      const names = new Intl.DisplayNames([speaker], { type: 'language', languageDisplay: 'standard' });
      return LANGUAGES.flatMap((language) => {
        const tag = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' }[language as string] ?? language;
        const name = names.of(tag) ?? '';
        return languageOfName(name) === language ? [] : [`${name} of ${speaker} for ${language}`];
      });
    });

    expect(misunderstood).toEqual([]);
  });

  it('begins with a capital on a button, where its script has some', () => {
    expect(NATIVE_NAMES).toMatchObject({
      ko: '한국어',
      tr: 'Türkçe',
      cs: 'Čeština',
      uk: 'Українська',
      ar: 'العربية',
    });
  });

  it('is understood as its speakers write it', () => {
    for (const language of LANGUAGES) expect(languageOfName(NATIVE_NAMES[language])).toBe(language);
  });

  it.each(['hello', '안녕', 'Klingon', '에스페란토족', '', ' ', 'constructor', '__proto__', 'toString'])(
    '%j is none that we can name',
    (word) => {
      expect(languageOfName(word)).toBeUndefined();
    },
  );
});

describe('A list of languages', () => {
  it('is shown at once as long as it is short', () => {
    const short: Language[] = [...MAIN_LANGUAGES, 'tr', 'uz'];

    expect(languagePage(short, 'ko', false)).toEqual({ shown: short, left: 0 });
  });

  it('is shown on two screens when it is long, the language that is chosen on the first', () => {
    const first = languagePage(LANGUAGES, 'tr', false);
    const second = languagePage(LANGUAGES, 'tr', true);

    expect(first.shown).toEqual([...MAIN_LANGUAGES, 'tr']);
    expect(first.left).toBe(second.shown.length);
    expect(second.shown.some((language) => isMainLanguage(language) || language === 'tr')).toBe(false);
    expect([...first.shown, ...second.shown].sort()).toEqual([...LANGUAGES].sort());
  });
});
