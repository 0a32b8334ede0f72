import type { Mark } from './mark';
import { SEAL, type Seal, type SealedText } from './seal';
import type { Span } from './span';
import { type Brackets, bracketsFor, tokenText } from './tokens';

/** The styles of one stretch of words. */
export interface StyledSpan extends Span {
  styles: readonly Mark[];
}

/** What a token stands for: a seal, or the beginning or end of a styled stretch. */
export type Token =
  { kind: 'seal'; seal: Seal } | { kind: 'begin'; span: StyledSpan } | { kind: 'end'; span: StyledSpan };

/** A sealed text as it is sent to the translator: with a token for each seal and two for each styled stretch. */
export interface Slip {
  source: SealedText;
  text: string;
  brackets: Brackets;
  /** In the order of their numbers, which begin with 1. */
  tokens: readonly Token[];
}

/** Room that a token takes, in UTF-16 units, while there are fewer than a thousand. */
export const TOKEN_ROOM = 5;

/**
 * Writes a sealed text that has no blank edges. `undefined` when it needs no tokens, or when each pair of brackets
 * that could be used occurs in it.
 */
export function writeSlip(source: SealedText): Slip | undefined {
  const brackets = bracketsFor(source.text);
  const waiting = styledSpans(source).reverse();
  if (!brackets || waiting.length + source.seals.length === 0) return undefined;
  const seals = [...source.seals].reverse();
  const open: StyledSpan[] = [];
  const tokens: Token[] = [];
  let text = '';
  const write = (token: Token): void => {
    text += tokenText(brackets, tokens.push(token));
  };
  for (let place = 0; place <= source.text.length; place += 1) {
    for (const span of takeWhile(open, ({ end }) => end === place)) write({ kind: 'end', span });
    for (const span of takeWhile(waiting, ({ start }) => start === place)) {
      open.push(span);
      write({ kind: 'begin', span });
    }
    const unit = source.text.charAt(place);
    const seal = unit === SEAL ? seals.pop() : undefined;
    if (seal) write({ kind: 'seal', seal });
    else text += unit;
  }
  return { source, text, brackets, tokens };
}

/** Takes items from the end of the list while it is so. */
function takeWhile<T>(items: T[], isSo: (item: T) => boolean): T[] {
  const taken: T[] = [];
  for (let last = items.at(-1); last !== undefined && isSo(last); last = items.at(-1)) {
    taken.push(last);
    items.pop();
  }
  return taken;
}

/** The styled stretches that need tokens, sorted; what covers the whole text needs none. */
function styledSpans({ text, styles }: SealedText): StyledSpan[] {
  const spans = new Map<string, StyledSpan>();
  for (const style of styles) {
    const { start, end } = style;
    if (coversAll(text, style)) continue;
    const known = spans.get(`${start}-${end}`)?.styles ?? [];
    spans.set(`${start}-${end}`, { start, end, styles: [...known, style] });
  }
  return [...spans.values()];
}

/** Whether a span covers a whole text that has no blank edges. */
export function coversAll(text: string, { start, end }: Span): boolean {
  return start === 0 && end === text.length;
}
