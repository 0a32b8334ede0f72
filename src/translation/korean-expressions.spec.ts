import { MAIN_LANGUAGES } from '../languages/languages';
import table from './korean-expressions.json';
import { knownExpression } from './korean-expressions';
import { piecesOf } from './laughter';

const meaningOf = (text: string): string | undefined =>
  knownExpression(text.split(' ').flatMap(piecesOf))?.meaning('en');

describe('The table of Korean expressions', () => {
  it('says what each means in all the other languages', () => {
    const others = MAIN_LANGUAGES.filter((language) => language !== 'ko');

    for (const { forms, meanings } of table) {
      expect({ forms, languages: Object.keys(meanings) }).toEqual({ forms, languages: others });
      expect(
        Object.values(meanings).filter((meaning) => meaning.trim() !== meaning || meaning === ''),
      ).toEqual([]);
    }
  });

  it('holds each form once, and each can be found', () => {
    const forms = table.flatMap((entry) => entry.forms);

    expect(new Set(forms).size).toBe(forms.length);
    expect(table.length).toBeGreaterThanOrEqual(45);
    expect(forms.filter((form) => meaningOf(form) === undefined)).toEqual([]);
  });
});

describe('A Korean expression', () => {
  it.each([
    ['ㄱㅅ', 'Thanks!'],
    ['ㄱㅅㄱㅅ', 'Thanks!'],
    ['ㄱㅅㄱㅅㄱㅅ', 'Thanks!'],
    ['ㄱㅅ ㄱㅅ', 'Thanks!'],
    ['ㄱㅅ요', 'Thanks!'],
    ['ㄱㅅㅋㅋㅋ', 'Thanks!'],
    ['ㅊㅋ', 'Congrats!'],
    ['ㅊㅋㅋㅋ', 'Congrats!'],
    ['ㅊㅋㅊㅋㅎㅎ', 'Congrats!'],
    ['ㅇㅇ', 'Yeah'],
    ['ㅇㅇㅇ', 'Yeah'],
    ['ㅁㅎ', 'What are you up to?'],
    ['ㅍㅇㅌㅍㅇㅌ', 'You can do it!'],
    ['ㄴㄴ ㄱㅊ', "Nope It's okay"],
    ['노잼', 'Not fun at all'],
  ])('%s means %s', (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  it.each(['', 'ㄱ', 'ㄱㅅㄱ', 'ㅁㄴㅇㄹ', 'ㄱㅅ 나중에', '꿀잼이었어', '요', 'ㅇㅇ ㄴㄴ ㄱㅅ ㅇㅋ ㅎㅇ'])(
    'is not seen in %j',
    (text) => {
      expect(meaningOf(text)).toBeUndefined();
    },
  );

  it('has no meaning in Korean, which it is', () => {
    expect(knownExpression(['ㄱㅅ'])?.meaning('ko')).toBeUndefined();
    expect(knownExpression(['ㄱㅅ'])?.meaning('ja')).toBe('ありがと！');
  });
});
