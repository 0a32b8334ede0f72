import type { MarkedText } from '../marked-text';
import { splitMarked } from './split-marked';
import { translateWhole } from './translate-whole';

const UNITS = 20_000;
/** Many times what is needed, so that a busy machine does not matter. */
const MOST_MS = 5_000;

const echo = { maxTextLength: 5_000, translate: (text: string) => Promise.resolve(text) };

/** A link in bold at every twentieth unit: ten times as many entities as Telegram allows in a message. */
const entities = Array.from({ length: 500 }, (_, index) => [
  { type: 'bold', offset: index * 20, length: 12 },
  { type: 'text_link', offset: index * 20 + 2, length: 5, url: 'https://example.com' },
]).flat();

const terms = Array.from({ length: 200 }, (_, index) => ({ source: `가${index}`, target: 'Team' }));

describe('A very long text is done in time', () => {
  it.each([
    '가',
    'a ',
    '. ',
    '.',
    '\n',
    ' \n',
    'a\n',
    '"',
    '⟦',
    '⟦ ',
    '\uFFFC',
    '가1',
    '👨‍👩‍👧',
    ' ',
    '가나다라마바사 아자차카타파하\n',
  ])('when it repeats %j', async (piece) => {
    const source: MarkedText = { text: piece.repeat(UNITS / piece.length), entities };
    const start = performance.now();

    const result = await translateWhole(source, echo, { terms });
    const parts = splitMarked(result, 4_096);

    expect(performance.now() - start).toBeLessThan(MOST_MS);
    expect(parts.every(({ text }) => text.length <= 4_096)).toBe(true);
  });
});
