import { splitText } from './split-text';

const FAMILY = '👨‍👩‍👧‍👦';

function expectParts(text: string, limit: number): string[] {
  const parts = splitText(text, limit);
  expect(parts.join('')).toBe(text);
  expect(Math.max(0, ...parts.map((part) => part.length))).toBeLessThanOrEqual(limit);
  expect(parts.filter((part) => part === '')).toEqual([]);
  return parts;
}

function graphemesOf(text: string): string[] {
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

describe('A text that fits', () => {
  it('stays in one part', () => {
    expect(splitText('안녕하세요', 5)).toEqual(['안녕하세요']);
    expect(expectParts('a'.repeat(5_000), 5_000)).toHaveLength(1);
  });

  it('has no part when it is empty', () => {
    expect(splitText('', 5)).toEqual([]);
  });
});

describe('A longer text is cut', () => {
  it('in two when it has one unit too many', () => {
    expect(expectParts('a'.repeat(5_001), 5_000).map(({ length }) => length)).toEqual([5_000, 1]);
  });

  it('after a blank line, rather than after a line, a sentence or a word', () => {
    const text = 'One. Two three\n\nFour. Five\nsix. Seven';

    expect(expectParts(text, 30)).toEqual(['One. Two three\n\n', 'Four. Five\nsix. Seven']);
  });

  it('after a line, rather than after a sentence or a word', () => {
    expect(expectParts('One two. Three\nFour. Five six', 24)).toEqual(['One two. Three\n', 'Four. Five six']);
  });

  it('after a sentence, rather than after a word', () => {
    expect(expectParts('See you at seven. Bring the tickets', 30)).toEqual([
      'See you at seven. ',
      'Bring the tickets',
    ]);
    expect(expectParts('七時に会いましょう。駅の前で待っています', 14)).toEqual([
      '七時に会いましょう。',
      '駅の前で待っています',
    ]);
  });

  it('after a word, rather than within one', () => {
    expect(expectParts('일곱 시에 역 앞에서 만나요', 12)).toEqual(['일곱 시에 역 앞에서 ', '만나요']);
  });

  it('with a closing quote left at its sentence', () => {
    expect(expectParts('She said “See you at seven.” Then she left', 32)[0]).toBe(
      'She said “See you at seven.” ',
    );
  });

  it('at a later, worse place when the better one would leave a short part', () => {
    expect(expectParts('Hi.\n\nthis goes on without an end for a while', 30)[0]).toBe(
      'Hi.\n\nthis goes on without an ',
    );
  });

  it.each([
    ['a link', 36, 'Book the tickets at https://example.com/tickets today', 'Book the tickets at '],
    ['a number', 34, 'This will all cost about 9876543.50 dollars', 'This will all cost about '],
  ])('not at the dot within %s', (_what, limit, text, first) => {
    expect(expectParts(text, limit)[0]).toBe(first);
  });

  it('with all of its blank lines kept', () => {
    const text = `${'First paragraph. '.repeat(20)}\n\n\n\n${'Second. '.repeat(20)}\n\n \n`;

    expectParts(text, 100);
  });
});

describe('A text without a place to cut', () => {
  it('is cut anywhere: a word of 6,000 letters', () => {
    expect(expectParts('가'.repeat(6_000), 4_500).map(({ length }) => length)).toEqual([4_500, 1_500]);
  });

  it('is never cut within a pair of surrogates', () => {
    for (const before of ['', 'a'])
      for (const part of expectParts(before + '🎫'.repeat(50), 9)) expect(part).not.toMatch(/\p{Surrogate}/u);
  });

  it.each([
    ['a family', FAMILY],
    ['flags', '🇰🇷'],
    ['skin tones', '👋🏽'],
    ['accents', 'e\u0301\u0323'],
    ['conjoining jamo', '각'.normalize('NFD')],
    ['keycaps', '1️⃣'],
  ])('is never cut within a grapheme: %s', (_what, grapheme) => {
    const text = `x${grapheme.repeat(40)}`;

    expect(expectParts(text, 25).flatMap(graphemesOf)).toEqual(graphemesOf(text));
  });

  it('stays well formed even where one grapheme is longer than a part', () => {
    const text = `a${'\u{1F3FB}'.repeat(20)}`;

    for (const part of expectParts(text, 10)) expect(part).not.toMatch(/\p{Surrogate}/u);
  });

  it('keeps both halves of a Windows line end together', () => {
    for (const part of expectParts(`${'a'.repeat(9)}\r\n${'b'.repeat(9)}`, 10))
      expect(part).not.toMatch(/\r$/);
  });
});

it('Any text comes back whole, in parts that are short enough', () => {
  const pieces = ['안녕하세요. ', 'word ', '\n', '\n\n', FAMILY, '。', '긴단어'.repeat(9), ' ', '?! ', '🇰🇷'];
  let seed = 7;
  const next = (): number => (seed = (seed * 16_807) % 2_147_483_647);
  for (let round = 0; round < 200; round += 1) {
    const text = Array.from({ length: 30 }, () => pieces[next() % pieces.length]).join('');
    expectParts(text, 20 + (next() % 60));
  }
});
