import { hasSomethingToTranslate } from '../gate';
import { SEAL } from './seal';
import type { Slip, StyledSpan, Token } from './slip';
import { readTokens } from './tokens';

/** An answer whose tokens all came back. */
export interface SlipAnswer {
  /** Translated words and tokens, in turn. */
  pieces: readonly (string | Token)[];
  /** The styled stretches that are where they were among the other tokens. */
  placed: ReadonlySet<StyledSpan>;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Reads the translation of a slip. `undefined` when a token is missing, doubled or altered, or the words are gone.
 *
 * That a style has been moved to other words shows only in the tokens around: exactly those that stood between its
 * own must stand there again, and words inside and outside of it where there were some. When the order of
 * one is disturbed, the engine has moved tokens about, and no style of the answer is believed.
 */
export function readSlip(slip: Slip, answer: string): SlipAnswer | undefined {
  const numbered = readTokens(answer, slip.brackets, slip.tokens.length);
  if (!numbered) return undefined;
  if (hasSomethingToTranslate(slip.source.text) && !WORD.test(sealedText(slip, numbered))) return undefined;
  const spans = numberedSpans(slip);
  const isInOrder = spans.every((span) => isOrderKept(numbered, span));
  const placed = isInOrder ? spans.filter((span) => areWordsKept(slip, numbered, span)) : [];
  return {
    pieces: numbered.map((piece) => (typeof piece === 'string' ? piece : tokenOf(slip, piece))),
    placed: new Set(placed.map(({ span }) => span)),
  };
}

function tokenOf(slip: Slip, number: number): Token {
  const token = slip.tokens[number - 1];
  if (!token) throw new RangeError('readTokens gives no numbers but those of the slip');
  return token;
}

interface NumberedSpan {
  span: StyledSpan;
  first: number;
  last: number;
}

/** The styled stretches with the numbers of their two tokens. */
function numberedSpans({ tokens }: Slip): NumberedSpan[] {
  const begins = new Map<StyledSpan, number>();
  return tokens.flatMap((token, index) => {
    if (token.kind === 'begin') begins.set(token.span, index + 1);
    const first = token.kind === 'end' ? begins.get(token.span) : undefined;
    return token.kind === 'end' && first ? [{ span: token.span, first, last: index + 1 }] : [];
  });
}

type Pieces = readonly (string | number)[];

function isOrderKept(pieces: Pieces, { first, last }: NumberedSpan): boolean {
  const [begin, end] = [pieces.indexOf(first), pieces.indexOf(last)];
  if (begin > end) return false;
  const inside = pieces.slice(begin + 1, end).filter((piece) => typeof piece === 'number');
  return inside.length === last - first - 1 && inside.every((number) => first < number && number < last);
}

function areWordsKept(slip: Slip, pieces: Pieces, { first, last, span }: NumberedSpan): boolean {
  const [begin, end] = [pieces.indexOf(first), pieces.indexOf(last)];
  const inside = sealedText(slip, pieces.slice(begin + 1, end));
  const outside = sealedText(slip, [...pieces.slice(0, begin), ...pieces.slice(end + 1)]);
  const { text } = slip.source;
  return (
    inside.trim() !== '' &&
    isAnswered(text.slice(span.start, span.end), inside) &&
    isAnswered(text.slice(0, span.start) + text.slice(span.end), outside)
  );
}

/** Words are answered with words; only those beside a name may vanish, as the particles of Korean do. */
function isAnswered(source: string, answer: string): boolean {
  return WORD.test(source) ? WORD.test(answer) || source.includes(SEAL) : !WORD.test(answer);
}

function sealedText({ tokens }: Slip, pieces: Pieces): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : tokens[piece - 1]?.kind === 'seal' ? SEAL : ''))
    .join('');
}
