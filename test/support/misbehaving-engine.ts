import type { PlainTranslator } from '#bot/translation/whole-text/plain-translator';

const TOKEN = /([⟦⟪❲⦗] *\d+ *[⟧⟫❳⦘])/u;
const WORD = /[\p{L}\p{N}]+/gu;

type Pieces = string[];
type Random = (below: number) => number;

const isToken = (piece: string): boolean => TOKEN.test(piece);

function placesOfTokens(pieces: Pieces): number[] {
  return pieces.flatMap((piece, index) => (isToken(piece) ? [index] : []));
}

/** Changes one token, if there is one. */
function withToken(pieces: Pieces, random: Random, change: (token: string) => string): Pieces {
  const places = placesOfTokens(pieces);
  const place = places[random(places.length || 1)];
  return pieces.map((piece, index) => (index === place ? change(piece) : piece));
}

/** Lets two tokens change places, or the only one go anywhere. */
function swapTokens(pieces: Pieces, random: Random): Pieces {
  const places = placesOfTokens(pieces);
  const [from, to] = [places[random(places.length || 1)], places[random(places.length || 1)]];
  if (from === undefined || to === undefined) return pieces;
  const moved = [...pieces];
  if (places.length === 1) return moved.concat(moved.splice(from, 1));
  [moved[from], moved[to]] = [moved[to] ?? '', moved[from] ?? ''];
  return moved;
}

/** What engines do to tokens, by what it is called. The words are translated before. */
export const MISDEEDS: Record<string, (pieces: Pieces, random: Random) => Pieces> = {
  'keeps tokens': (pieces) => pieces,
  'drops a token': (pieces, random) => withToken(pieces, random, () => ''),
  'doubles a token': (pieces, random) => withToken(pieces, random, (token) => `${token} ${token}`),
  'puts blanks into a token': (pieces, random) =>
    withToken(pieces, random, (token) => `${token.charAt(0)} ${token.slice(1, -1)}  ${token.slice(-1)}`),
  'translates a token': (pieces, random) =>
    withToken(pieces, random, (token) => {
      const forms = [
        `${token.charAt(0)}일${token.slice(-1)}`,
        '[1]',
        '(1)',
        'one',
        '⟦１⟧',
        `${token.slice(0, -1)}`,
      ];
      return forms[random(forms.length)] ?? '';
    }),
  'swaps tokens': swapTokens,
  'moves all tokens to the end': (pieces) => [
    ...pieces.filter((piece) => !isToken(piece)),
    ...pieces.filter(isToken),
  ],
  'puts blanks around tokens': (pieces) => pieces.map((piece) => (isToken(piece) ? ` ${piece} ` : piece)),
  'answers in capitals': (pieces) => pieces.map((piece) => piece.toUpperCase()),
  'answers with tokens only': (pieces) => pieces.filter(isToken),
  'answers with nothing': () => [' '],
  'mangles everything': (pieces) => [[...pieces.join('')].reverse().join('')],
};

/** An engine that makes `<word>` of each word, and of the tokens whatever it likes, each call anew. */
export class MisbehavingEngine implements PlainTranslator {
  /** What was sent, oldest first. */
  readonly calls: string[] = [];

  /** @param random gives a whole number from 0 up to, but not with, its argument */
  constructor(
    readonly maxTextLength: number,
    private readonly random: Random,
  ) {}

  translate(text: string): Promise<string> {
    this.calls.push(text);
    const pieces = text
      .split(TOKEN)
      .map((piece) => (isToken(piece) ? piece : piece.replace(WORD, (word) => `<${word}>`)));
    const deeds = Object.values(MISDEEDS);
    // Well-behaved calls are needed as often as the others, or no style would ever be placed.
    const deed = this.random(2) === 0 ? deeds[0] : deeds[this.random(deeds.length)];
    return Promise.resolve((deed?.(pieces, this.random) ?? pieces).join(''));
  }
}
