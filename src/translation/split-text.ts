/** Places to cut, best first: after a blank line, a line, a sentence, a space. */
const BREAKS: readonly RegExp[] = [
  /(?:\r?\n){2,}/gu,
  /\n/gu,
  // A dot inside a number or a link ends no sentence; the look-behind keeps a row of dots from being tried dot by dot.
  /(?<![.!?…])[.!?…]+["'”’)\]]*\s+|[。！？]["'”’」』）]*\s*/gu,
  /\s+/gu,
];

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whether a text may be cut before the unit at this place. */
type MayCut = (place: number) => boolean;

const anywhere: MayCut = () => true;

function endOfLast(window: string, pattern: RegExp, mayCut: MayCut): number {
  let last = 0;
  for (const match of window.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (mayCut(end)) last = end;
  }
  return last;
}

/** Where one grapheme alone is longer than a part, it is cut, but not within one code point. */
function withoutHalfPair(text: string, limit: number): number {
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1));
  return isHalf && limit > 1 ? limit - 1 : limit;
}

/** The longest beginning of at most `limit` units that cuts no grapheme; 0 when there is none. */
function wholeGraphemes(text: string, limit: number, mayCut: MayCut): number {
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit) break;
    if (mayCut(index + segment.length)) end = index + segment.length;
  }
  return end;
}

/**
 * The best place to cut a text of more than `limit` UTF-16 units, at most at `limit`: after a paragraph, else after
 * a line, a sentence, a space, else between two graphemes. Places that `mayCut` forbids are taken only when there
 * are no others.
 */
export function bestCut(text: string, limit: number, mayCut: MayCut = anywhere): number {
  const betweenLineEnd = text.slice(limit - 1, limit + 1) === '\r\n';
  const window = text.slice(0, betweenLineEnd ? limit - 1 : limit);
  for (const pattern of BREAKS) {
    const end = endOfLast(window, pattern, mayCut);
    // A cut in the first half would make many short parts.
    if (end > limit / 2) return end;
  }
  const end = wholeGraphemes(text, limit, mayCut);
  if (end > 0) return end;
  return mayCut === anywhere ? withoutHalfPair(text, limit) : bestCut(text, limit);
}

/**
 * Cuts a text into parts of at most `limit` UTF-16 units: at a paragraph, else a line, a sentence, a space,
 * else between two graphemes. The parts joined are the text, byte for byte.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = bestCut(rest, limit);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest) parts.push(rest);
  return parts;
}
