import fc from 'fast-check';
import { pronounce } from './pronunciation';

describe('The pronunciation of Korean', () => {
  it.each([
    ['안녕하세요', 'annyeonghaseyo', 'annyeonghaseyo'],
    ['독립문', 'dongnimmun', 'dokripmun'],
    ['신라', 'silla', 'sinra'],
    ['해돋이', 'haedoji', 'haedoti'],
    ['왕십리', 'wangsimni', 'wangsipri'],
  ])('%s is spoken %s and written %s', (text, spoken, written) => {
    expect(pronounce(text)).toEqual({ spoken, written });
  });

  it('is the same when a keyboard sends the letters one by one', () => {
    expect(pronounce('독립문'.normalize('NFD'))).toEqual(pronounce('독립문'));
  });

  it('changes no sounds from one word to the next', () => {
    expect(pronounce('못 해요')?.spoken).toBe('mot haeyo');
  });

  it('leaves everything as it is that is no syllable', () => {
    expect(pronounce('Hi 지민! ㅋㅋㅋ 👩‍👩‍👧 ありがとう 7시')?.spoken).toBe('Hi jimin! ㅋㅋㅋ 👩‍👩‍👧 ありがとう 7si');
  });

  it.each(['https://example.org/가나', 'HTTP://x.kr/가?q=나#다', 'www.가나.kr/다', 'namu.wiki/w/한국'])(
    'leaves a link whole: %s',
    (link) => {
      expect(pronounce(`보세요: ${link} 네`)?.spoken).toBe(`boseyo: ${link} ne`);
    },
  );

  it.each(['', 'good morning', 'ㅋㅋㅋ ㅠㅠ', 'https://namu.wiki/w/한국', '👍 12:30'])(
    'is nothing for %j, which holds no syllables of its own',
    (text) => {
      expect(pronounce(text)).toBeUndefined();
    },
  );

  it('of a long text is that of its beginning, up to the end of a word', () => {
    const spoken = pronounce('안녕하세요 '.repeat(200))?.spoken;

    expect(spoken).toBe(`${'annyeonghaseyo '.repeat(83).trim()}…`);
  });

  it('of one endless word is cut too, and never within an emoji', () => {
    expect(pronounce('가'.repeat(4_096))?.spoken).toBe(`${'ga'.repeat(500)}…`);
    expect(pronounce(`가${'👍'.repeat(300)}`)?.spoken).toBe(`ga${'👍'.repeat(249)}…`);
  });

  it('never fails, whatever is said, and leaves no syllable', () => {
    const letters = fc.constantFrom('ㅋ', 'ㅏ', 'ᄀ', 'ᆨ', 'a', ' ', '\n', '.', '👍', '값', '닭', '힣', '가');
    const texts = fc.array(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 3 })), {
      maxLength: 80,
    });

    fc.assert(
      fc.property(texts, (parts) => {
        const { spoken = '', written = '' } = pronounce(parts.join('')) ?? {};
        expect(`${spoken}${written}`).not.toMatch(/[가-힣]/);
      }),
    );
  });
});

it('What is pronounced is one line, of however many lines there are', () => {
  expect(pronounce('\n안녕\r\n\n  하세요\n')?.spoken).toBe('annyeong haseyo');
});
