import { type Language, languageOfName, languageOfTag, LANGUAGES, NATIVE_NAMES } from './languages';

describe('The languages', () => {
  it('are the thirteen that Papago translates', () => {
    expect(LANGUAGES).toEqual([
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
    ['pt_BR', undefined],
    ['zh_Hant_TW', 'zh-TW'],
  ])('%s is %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });

  it.each([
    'pt',
    'hi',
    'pt-BR',
    'unk',
    'auto',
    '',
    '-',
    'k',
    'korean',
    'kok',
    'und',
    'constructor',
    '__proto__',
  ])('%j is none that we translate', (tag) => {
    expect(languageOfTag(tag)).toBeUndefined();
  });

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
  ])('%s is %s', (name, language) => {
    expect(languageOfName(name)).toBe(language);
  });

  it('is understood in every language for every language', () => {
    const misunderstood = LANGUAGES.flatMap((speaker) => {
      const names = new Intl.DisplayNames([speaker], { type: 'language', languageDisplay: 'standard' });
      return LANGUAGES.flatMap((language) => {
        const tag = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' }[language as string] ?? language;
        const name = names.of(tag) ?? '';
        return languageOfName(name) === language ? [] : [`${name} of ${speaker} for ${language}`];
      });
    });

    expect(misunderstood).toEqual([]);
  });

  it('is understood as its speakers write it', () => {
    for (const language of LANGUAGES) expect(languageOfName(NATIVE_NAMES[language])).toBe(language);
  });

  it.each([
    'hello',
    '안녕',
    'Klingon',
    '포르투갈어',
    'Portuguese',
    '',
    ' ',
    'constructor',
    '__proto__',
    'toString',
  ])('%j is none that we translate', (word) => {
    expect(languageOfName(word)).toBeUndefined();
  });
});
