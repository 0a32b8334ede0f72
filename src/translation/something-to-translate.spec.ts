import { hasSomethingToTranslate } from './gate';

describe('Nothing is left to translate in', () => {
  it.each([
    ['no text', ''],
    ['spaces', '   '],
    ['a new line', '\n'],
    ['other blanks', '\t\u3000\u00a0\u200b'],
    ['laughter', 'ㅋㅋㅋㅋ'],
    ['tears', 'ㅠㅠ'],
    ['mixed lone letters', 'ㅎㅎㅎ ㅜㅜ ㅇㅇ ㄱㅅ!'],
    ['lone letters of half width', 'ﾡﾡﾡ'],
    ['lone letters as conjoining jamo', '\u110f\u110f\u110f'],
    ['emoji', '👍👍'],
    ['emoji of several parts', '👨‍👩‍👧‍👦 🇰🇷 👋🏽 1️⃣ ❤️'],
    ['a time', '12:30'],
    ['a phone number', '+82 2-1234-5678'],
    ['an amount', '₩12,000 (50%)'],
    ['punctuation', '?!... ~ ^^ ;;'],
    ['a link', 'https://example.com/a'],
    ['a link in capitals', 'HTTPS://EXAMPLE.COM/A'],
    ['links on several lines', 'https://example.com/a\nhttp://b.kr?q=한국어\nwww.naver.com t.me/papago'],
    ['a mention', '@jimin_kim'],
    ['hashtags', '#서울 #travel'],
    ['a command', '/tr@papago_bot'],
    ['a mixture of all that', '👍 ㅋㅋㅋ @jimin 12:30 https://example.com/a #서울 !!'],
  ])('%s', (_what, text) => {
    expect(hasSomethingToTranslate(text)).toBe(false);
  });
});

describe('There is something to translate in', () => {
  it.each([
    ['a Korean line', '일곱 시에 봐요.'],
    ['one Korean syllable', '네'],
    ['a Korean line with laughter', '진짜요? ㅋㅋㅋㅋ'],
    ['laughter glued to a word', 'ㅋㅋㅋ진짜'],
    ['Korean as a Mac writes file names', '안녕하세요'.normalize('NFD')],
    ['an English line', 'See you at seven.'],
    ['one English letter', 'k'],
    ['a Japanese line', '七時に会いましょう。'],
    ['a Chinese line', '七点见。'],
    ['a Thai line', 'เจอกันตอนเจ็ดโมง'],
    ['a Russian line', 'Увидимся в семь.'],
    ['a French line', 'À sept heures'],
    ['letters beyond the first plane', '𠮷'],
    ['a word before a link', 'look https://example.com/a'],
    ['a link that a word leans on', '여기https://example.com/a'],
    ['a word after a mention', '@jimin 안녕'],
    ['a unit after a number', '5km'],
    ['a lone sign of a command', '/ 또는'],
  ])('%s', (_what, text) => {
    expect(hasSomethingToTranslate(text)).toBe(true);
  });
});

describe('A hostile text', () => {
  const size = 100_000;

  function millisecondsFor(text: string): number {
    const begin = process.hrtime.bigint();
    hasSomethingToTranslate(text);
    return Number(process.hrtime.bigint() - begin) / 1e6;
  }

  /** The least of some runs, so that a pause of the machine does not count. */
  function fastest(text: string): number {
    return Math.min(...Array.from({ length: 3 }, () => millisecondsFor(text)));
  }

  it.each([
    ['signs of links', '@#/'],
    ['beginnings of links', 'https://'],
    ['blanks', ' '],
    ['lone letters', 'ㅋ'],
    ['digits', '7'],
    ['beginnings of short words', 'www. t.me/ '],
    ['conjoining jamo', '\u1100\u1161\u11a8'],
    ['accents', 'e\u0301'],
    ['accents on one letter, out of order', '\u0301\u0323'],
    ['halves of pairs', '\ud83d'],
  ])('of many %s takes time in proportion to its length', (_what, piece) => {
    const text = piece.repeat(Math.ceil(size / piece.length));

    const [small, large] = [fastest(text.slice(0, size / 10)), fastest(text)];

    // Ten times the text; a quadratic search would take a hundred times as long.
    expect(large).toBeLessThan(Math.max(small, 1) * 50);
  });
});
