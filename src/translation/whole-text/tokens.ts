/** The two characters around the number of a token. */
export interface Brackets {
  open: string;
  close: string;
}

/** Rare pairs, so that nearly every text leaves the first one free. */
const CANDIDATES: readonly Brackets[] = [
  { open: '⟦', close: '⟧' },
  { open: '⟪', close: '⟫' },
  { open: '❲', close: '❳' },
  { open: '⦗', close: '⦘' },
];

/** Brackets of which neither occurs in the text, if there are any. */
export function bracketsFor(text: string): Brackets | undefined {
  return CANDIDATES.find(({ open, close }) => !text.includes(open) && !text.includes(close));
}

/** What stands in the text for the thing with this number, as `⟦1⟧`. */
export function tokenText({ open, close }: Brackets, number: number): string {
  return `${open}${number}${close}`;
}

/**
 * The words of an answer and the numbers of its tokens, in turn. `undefined` unless each token from 1 to `count`
 * stands there exactly once, with nothing changed but blanks inside of its brackets, and no bracket is left over.
 */
export function readTokens(
  answer: string,
  { open, close }: Brackets,
  count: number,
): (string | number)[] | undefined {
  const pieces: (string | number)[] = [];
  const seen = new Set<number>();
  const token = new RegExp(`${open} *([1-9][0-9]{0,3}) *${close}`, 'g');
  let done = 0;
  for (const match of answer.matchAll(token)) {
    const number = Number(match[1]);
    if (number > count || seen.has(number)) return undefined;
    seen.add(number);
    pieces.push(answer.slice(done, match.index), number);
    done = match.index + match[0].length;
  }
  pieces.push(answer.slice(done));
  const isClean = pieces.every(
    (piece) => typeof piece === 'number' || (!piece.includes(open) && !piece.includes(close)),
  );
  return isClean && seen.size === count ? pieces : undefined;
}
