import type { MarkedText } from '../marked-text';
import { bestCut } from '../split-text';
import { canBeCut, isOpaque, isSpoiler, KEPT_TEXT } from './entity-kinds';
import { outermost } from './legal-opaque-marks';
import type { Mark } from './mark';
import { entityOf, type Passage, passageOf, slicePassage } from './passage';
import { byPlace, type Span, trimSpan } from './span';

/** Telegram drops the entities of a message that come after so many. */
const MOST_ENTITIES = 100;

/**
 * Cuts a marked text into messages of at most `limit` UTF-16 units and `maxEntities` entities: at a paragraph, else
 * a line, a sentence, a word, else between graphemes. Opaque text is not cut unless it alone is longer than `limit`;
 * then code and links go on in the next part. Styles, quotations and spoilers are closed and opened again. Parts are
 * trimmed and not blank, and their entities are legal.
 */
export function splitMarked(marked: MarkedText, limit: number, maxEntities = MOST_ENTITIES): MarkedText[] {
  const parts: MarkedText[] = [];
  let rest = passageOf(marked);
  while (rest.text !== '') {
    const end = endOfPart(rest, limit, maxEntities);
    const part = cutPassage(rest, trimSpan(rest.text, { start: 0, end }));
    const entities = mostImportant(part.marks, maxEntities).map(entityOf);
    if (part.text !== '') parts.push({ text: part.text, entities });
    rest = cutPassage(rest, { start: end, end: rest.text.length });
  }
  return parts;
}

function endOfPart({ text, marks }: Passage, limit: number, maxEntities: number): number {
  const whole = outermost(marks.filter(({ entity }) => isOpaque(entity.type)));
  const most = Math.min(limit, placeOfTooMany(marks, whole, maxEntities));
  if (text.length <= most) return text.length;
  return bestCut(text, most, (place) => !spanAround(whole, place));
}

/** Where the first entity stands for which there is no room; a part that ends there has only those before. */
function placeOfTooMany(marks: readonly Mark[], whole: readonly Span[], maxEntities: number): number {
  const place = marks[maxEntities]?.start;
  if (place === undefined) return Infinity;
  const around = spanAround(whole, place);
  if (!around) return place || Infinity;
  return around.start || around.end;
}

/** The span within which a place lies; `spans` are sorted and disjoint. */
function spanAround(spans: readonly Span[], place: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.start < place ? span : undefined;
}

/** A stretch of the passage; half a link or mention is none, half a line of code is code. */
function cutPassage(passage: Passage, span: Span): Passage {
  const isWholeOrMayBeCut = ({ start, end, entity }: Mark): boolean =>
    (span.start <= start && end <= span.end) || !isOpaque(entity.type) || canBeCut(entity.type);
  return slicePassage({ text: passage.text, marks: passage.marks.filter(isWholeOrMayBeCut) }, span);
}

/** Where more entities than are allowed begin at one place, no spoiler is given up for another kind. */
function mostImportant(marks: readonly Mark[], maxEntities: number): Mark[] {
  const sent = marks.filter(({ entity }) => entity.type !== KEPT_TEXT);
  if (sent.length <= maxEntities) return sent;
  const rank = ({ entity }: Mark): number => (isSpoiler(entity.type) ? 0 : 1);
  return [...sent]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, maxEntities)
    .sort(byPlace);
}
