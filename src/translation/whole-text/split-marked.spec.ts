import { as, marked } from '../../../test/support/marked-text-builder';
import type { MarkedText } from '../marked-text';
import { splitMarked } from './split-marked';

const FAMILY = '👨‍👩‍👧‍👦';
const texts = (parts: readonly MarkedText[]): string[] => parts.map(({ text }) => text);

describe('A marked text that fits', () => {
  it('is one part, trimmed, with its entities where they belong', () => {
    expect(splitMarked(marked('\n  ', as('bold', 'Hello'), ' Anna \n'), 100)).toEqual([
      marked(as('bold', 'Hello'), ' Anna'),
    ]);
  });

  it('has no part when it is blank', () => {
    expect(splitMarked(marked(' \n\n '), 100)).toEqual([]);
    expect(splitMarked(marked(), 100)).toEqual([]);
  });
});

describe('A longer marked text', () => {
  it('is cut between paragraphs, whose blank lines go', () => {
    expect(texts(splitMarked(marked('First paragraph.\n\n', 'Second one.\n\n\n'), 20))).toEqual([
      'First paragraph.',
      'Second one.',
    ]);
  });

  it('closes styles at a cut and opens them again', () => {
    const source = marked('Now ', as('bold', ['one two ', as('italic', 'three four')]), ' five');

    expect(splitMarked(source, 18)).toEqual([
      marked('Now ', as('bold', ['one two ', as('italic', 'three')])),
      marked(as('bold', as('italic', 'four')), ' five'),
    ]);
  });

  it('keeps a spoiler and a quotation closed over both parts', () => {
    const source = marked(as('blockquote', ['one two ', as('spoiler', 'three four five six')]));

    expect(splitMarked(source, 18)).toEqual([
      marked(as('blockquote', ['one two ', as('spoiler', 'three')])),
      marked(as('blockquote', as('spoiler', 'four five six'))),
    ]);
  });

  it.each([
    ['a link', as('text_link', 'this very long page', { url: 'https://example.com' })],
    ['a mention', as('mention', '@anna_from_seoul')],
    ['code', as('code', 'npm run check')],
  ])('is not cut within %s', (_what, span) => {
    expect(splitMarked(marked('Go and see ', span, ' today'), 22)).toEqual([
      marked('Go and see'),
      marked(...(span.text.length > 16 ? [span] : [span, ' today'])),
      ...(span.text.length > 16 ? [marked('today')] : []),
    ]);
  });

  it('is cut within code that is longer than a part, and goes on as code', () => {
    const program = as('pre', 'const a = 1;\nconst b = 2;\nconst c = 3;', { language: 'ts' });

    expect(splitMarked(marked('Look: ', program), 28)).toEqual([
      marked('Look:'),
      marked(as('pre', 'const a = 1;\nconst b = 2;', { language: 'ts' })),
      marked(as('pre', 'const c = 3;', { language: 'ts' })),
    ]);
  });

  it('is cut within a link that is longer than a part; half of it is text', () => {
    const parts = splitMarked(marked(as('url', `https://example.com/${'a'.repeat(30)}`)), 30);

    expect(parts.map(({ text, entities }) => [text.length, entities])).toEqual([
      [30, []],
      [20, []],
    ]);
  });

  it('is never cut within a grapheme', () => {
    const parts = splitMarked(marked(as('bold', FAMILY.repeat(5))), 25);

    expect(texts(parts)).toEqual([FAMILY.repeat(2), FAMILY.repeat(2), FAMILY]);
  });
});

describe('A text with many entities', () => {
  it('is cut before the first that would be too many', () => {
    const words = Array.from({ length: 250 }, (_, index) => [as('bold', `word${index}`), ' ']).flat();

    const parts = splitMarked(marked(...words), 4_096);

    expect(parts.map(({ entities }) => entities.length)).toEqual([100, 100, 50]);
    expect(texts(parts).join(' ')).toBe(marked(...words).text.trim());
  });

  it('keeps the spoiler where too many begin at one place', () => {
    const source = marked(as('bold', as('italic', as('underline', as('spoiler', 'secret')))));

    expect(splitMarked(source, 100, 2)).toEqual([marked(as('spoiler', as('bold', 'secret')))]);
  });
});
