import type { Language } from '../../languages/languages';
import { guessLanguage, PhraseTranslator } from './phrase-translator';
import { sentences } from './phrasebook/phrasebook';

const translator = new PhraseTranslator();
const translate = (text: string, source: Language, target: Language): string =>
  translator.translate(text, source, target);

describe('A sentence of the phrasebook', () => {
  const columns: Language[] = ['ko', 'en', 'ja', 'zh-CN'];
  const both = columns.flatMap((source) =>
    columns.filter((target) => target !== source).map((target) => [source, target] as const),
  );

  it.each(both)('comes out as it is written there, from %s to %s', (source, target) => {
    const [from, to] = [columns.indexOf(source), columns.indexOf(target)];
    const translated = sentences.map((phrase) => translate(phrase[from] ?? '', source, target));

    expect(translated).toEqual(sentences.map((phrase) => phrase[to]));
  });

  it.each([
    ['ko', '감사합니다.', 'en', 'Thank you.'],
    ['en', 'Thank you.', 'ja', 'ありがとうございます。'],
    ['ja', 'ありがとうございます。', 'zh-CN', '谢谢。'],
    ['zh-CN', '谢谢。', 'ko', '감사합니다.'],
  ] as const)('such as %s “%s” in %s is “%s”', (source, text, target, expected) => {
    expect(translate(text, source, target)).toBe(expected);
  });

  it.each(['thank you', 'THANK YOU', 'Thank  you!!!', '“Thank you.”', ' Thank you. '])(
    'is known whatever its capitals, spaces and punctuation: %j',
    (text) => {
      expect(translate(text, 'en', 'ko')).toBe('감사합니다.');
    },
  );

  it('is known with either apostrophe', () => {
    expect(translate("I'm sorry.", 'en', 'ko')).toBe('죄송합니다.');
    expect(translate('I’m sorry.', 'en', 'ko')).toBe('죄송합니다.');
  });
});

describe('Two sentences in one text', () => {
  it.each([
    ['ko', '감사합니다. 걱정하지 마세요.', 'en', "Thank you. Don't worry."],
    ['en', "Thank you. Don't worry.", 'ko', '감사합니다. 걱정하지 마세요.'],
    ['ja', 'ありがとうございます。心配しないでください。', 'en', "Thank you. Don't worry."],
    ['zh-CN', '谢谢。别担心。', 'ko', '감사합니다. 걱정하지 마세요.'],
    ['ko', '감사합니다. 걱정하지 마세요.', 'ja', 'ありがとうございます。心配しないでください。'],
    ['en', "Thank you. Don't worry.", 'zh-CN', '谢谢。别担心。'],
  ] as const)('are spaced as their language does, from %s “%s” to %s', (source, text, target, expected) => {
    expect(translate(text, source, target)).toBe(expected);
  });

  it('stay on their lines', () => {
    expect(translate('감사합니다.\n걱정하지 마세요.', 'ko', 'en')).toBe("Thank you.\nDon't worry.");
    expect(translate("Thank you.\n\nDon't worry.", 'en', 'ja')).toBe(
      'ありがとうございます。\n\n心配しないでください。',
    );
  });

  it('leave what is unknown beside them as it is, and say so', () => {
    expect(translate('감사합니다. 뷁쉙.', 'ko', 'en')).toBe('[ko→en] Thank you. 뷁쉙.');
  });
});

describe('A sentence that is not in the phrasebook', () => {
  it.each([
    ['ko', '김치 라면!', 'en', 'kimchi ramen!'],
    ['ko', '학교에서 친구', 'en', 'school friend'],
    ['en', 'Water, coffee', 'ko', '물, 커피'],
    ['en', 'friend', 'ja', '友達'],
    ['ja', '水を飲む', 'en', '[ja→en] water を drink'],
    ['zh-CN', '水 咖啡。', 'en', 'water coffee。'],
  ] as const)('is translated word by word, from %s “%s” to %s', (source, text, target, expected) => {
    expect(translate(text, source, target)).toBe(expected);
  });

  it('keeps the words that are unknown', () => {
    expect(translate('coffee and zyzzyva', 'en', 'ko')).toMatch(/^\[en→ko\] 커피 .*zyzzyva$/);
  });
});

it('Numbers are the same in every language', () => {
  expect(translate('3.5', 'en', 'ja')).toBe('3.5');
});

describe('A text of which nothing is known', () => {
  it.each([
    ['ko', '안녕하세요.', 'fr'],
    ['fr', 'Bonjour.', 'ko'],
    ['ko', '뷁쉙 훩', 'en'],
    ['en', 'constructor', 'ko'],
  ] as const)('stays as it is behind its direction: %s “%s” %s', (source, text, target) => {
    expect(translate(text, source, target)).toBe(`[${source}→${target}] ${text}`);
  });
});

describe('The language of a text', () => {
  it.each([
    ['감사합니다', 'ko'],
    ['Thank you', 'en'],
    ['漢字とかな', 'ja'],
    ['谢谢', 'zh-CN'],
    ['ขอบคุณ', 'th'],
    ['спасибо', 'ru'],
    ['12:30', undefined],
  ] as const)('is told by its letters: %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
