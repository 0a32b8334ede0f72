import { MAIN_LANGUAGES, type MainLanguage } from '../languages/languages';
import { INTERFACE_LANGUAGES, interfaceLanguageOf } from './interface-language';
import { noticeTexts } from './notice.texts';
import { defineTexts, type Sentence } from './texts';

/** A table in which every language but Korean speaks English. */
function englishAndKorean<T extends Record<string, Sentence>>(
  en: T,
  ko: T,
): Record<MainLanguage, T> & { en: T } {
  return Object.fromEntries(
    MAIN_LANGUAGES.map((language) => [language, language === 'ko' ? ko : en]),
  ) as Record<MainLanguage, T>;
}

const texts = defineTexts(
  englishAndKorean(
    {
      hello: 'Hello, {{name}}!',
      twice: '{{name}} and {{name}}, {{count}} of {{total}}',
      'error.quota: used up': 'Nothing left.',
    },
    {
      hello: '{{name}}님, 안녕하세요!',
      twice: '{{name}}, {{name}}, {{total}}개 중 {{count}}개',
      'error.quota: used up': '다 썼어요.',
    },
  ),
);

describe('A sentence', () => {
  it('is said in the language of the reader', () => {
    expect(texts.say('en', 'hello', { name: 'Emma' })).toBe('Hello, Emma!');
    expect(texts.say('ko', 'hello', { name: '지민' })).toBe('지민님, 안녕하세요!');
  });

  it('takes every value wherever it stands, numbers too', () => {
    expect(texts.say('en', 'twice', { name: 'A', count: 0, total: 2 })).toBe('A and A, 0 of 2');
    expect(texts.say('ko', 'twice', { name: 'A', count: 1, total: 2 })).toBe('A, A, 2개 중 1개');
  });

  it('may have a key with dots and colons', () => {
    expect(texts.say('ko', 'error.quota: used up')).toBe('다 썼어요.');
  });

  it.each([
    '<b>Emma</b> & "Co" \'s',
    '&lt;b&gt;',
    '{{name}}',
    '{{total}} $t(hello)',
    '$& $1 $$ $`',
    '%s %d',
    'a\n\\n b',
    '👨‍👩‍👧‍👦 지민',
    '__proto__',
    '',
  ])('takes the value %j as it is', (name) => {
    expect(texts.say('en', 'hello', { name })).toBe(`Hello, ${name}!`);
  });

  it('has a form for each plural of its language', () => {
    const messages: Record<'en' | 'ko', Sentence> = {
      en: { one: '{{count}} message', other: '{{count}} messages' },
      ko: { other: '메시지 {{count}}개' },
    };
    const counted = defineTexts(englishAndKorean({ messages: messages.en }, { messages: messages.ko }));

    expect([0, 1, 2].map((count) => counted.say('en', 'messages', { count }))).toEqual([
      '0 messages',
      '1 message',
      '2 messages',
    ]);
    expect([0, 1, 2].map((count) => counted.say('ko', 'messages', { count }))).toEqual([
      '메시지 0개',
      '메시지 1개',
      '메시지 2개',
    ]);
  });

  it('can be kept until the language is known', () => {
    const quota = texts.each('error.quota: used up');

    expect([quota('en'), quota('ko')]).toEqual(['Nothing left.', '다 썼어요.']);
  });

  it('belongs to its own part of the bot', () => {
    const others = defineTexts(englishAndKorean({ hello: 'Bye' }, { hello: '잘 가요' }));

    expect([others.say('en', 'hello'), texts.say('en', 'hello', { name: 'B' })]).toEqual([
      'Bye',
      'Hello, B!',
    ]);
  });
});

describe('The bot speaks', () => {
  it.each([
    ['ko', 'ko'],
    ['ko-KR', 'ko'],
    ['KO', 'ko'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ja', 'ja'],
    ['zh-hans', 'zh-CN'],
    ['zh-hant', 'zh-TW'],
    ['zh', 'zh-CN'],
    ['pt-br', 'en'],
    ['kok', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('to somebody whose Telegram speaks %j in %s', (languageCode, language) => {
    expect(interfaceLanguageOf(languageCode)).toBe(language);
  });
});

it('Papago is named with its link in every language', () => {
  for (const language of INTERFACE_LANGUAGES)
    expect(noticeTexts.say(language, 'papago')).toMatch(/Papago.*https:\/\/papago\.naver\.com/);
});
