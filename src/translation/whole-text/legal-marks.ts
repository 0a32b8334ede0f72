import { isCode, isOpaque, isQuote, isSpoiler, isStyle } from './entity-kinds';
import { legalOpaqueMarks, outermost } from './legal-opaque-marks';
import type { Mark } from './mark';
import { byPlace, cross, holds, mergeOverlapping, overlap, type Span, trimSpan } from './span';

/**
 * The marks as Telegram wants them: in bounds, at least one unit long, not within a pair of surrogates, trimmed,
 * sorted, nested or disjoint; quotations hold no quotations, code and pre hold nothing and lie in nothing but them.
 * What is wrong is cut where it crosses something else, as Telegram does, or dropped; a spoiler goes on hiding all
 * that it hid. https://core.telegram.org/bots/api#messageentity
 */
export function legalMarks(text: string, marks: readonly Mark[]): Mark[] {
  const tidy = marks.flatMap((mark) => tidyMark(text, mark)).sort(byPlace);
  const kind = (isKind: (type: string) => boolean): Mark[] =>
    tidy.filter(({ entity }) => isKind(entity.type));
  const spoilers = mergeOverlapping(kind(isSpoiler));
  const opaque = legalOpaqueMarks(kind(isOpaque), spoilers);
  const quotes = legalQuotes(kind(isQuote), outermost(opaque));
  const fixed = [...quotes, ...opaque];
  const hiding = spoilers.flatMap((mark) => cutWhereCrossing(mark, fixed));
  const code = opaque.filter(({ entity }) => isCode(entity.type));
  const styles = mergeByType(kind(isStyle))
    .flatMap((mark) => withoutSpans(mark, code))
    .flatMap((mark) => cutWhereCrossing(mark, [...fixed, ...hiding]));
  return [...quotes, ...opaque, ...hiding, ...nested(styles)]
    .flatMap((mark) => tidyMark(text, mark))
    .sort(byPlace);
}

const isLow = (unit: string): boolean => /[\uDC00-\uDFFF]/.test(unit);
const isHigh = (unit: string): boolean => /[\uD800-\uDBFF]/.test(unit);

function isWithinPair(text: string, place: number): boolean {
  return isLow(text.charAt(place)) && isHigh(text.charAt(place - 1));
}

/** The mark in bounds, around whole pairs of surrogates, and trimmed; none when nothing is left. */
function tidyMark(text: string, mark: Mark): Mark[] {
  if (!Number.isInteger(mark.start) || !Number.isInteger(mark.end)) return [];
  let start = Math.max(0, mark.start);
  let end = Math.min(text.length, mark.end);
  if (start >= end) return [];
  if (isWithinPair(text, start)) start -= 1;
  if (isWithinPair(text, end)) end += 1;
  const trimmed = trimSpan(text, { ...mark, start, end });
  return trimmed.start < trimmed.end ? [trimmed] : [];
}

function legalQuotes(quotes: readonly Mark[], roots: readonly Span[]): Mark[] {
  let end = 0;
  return quotes.filter((quote) => {
    const isFree = quote.start >= end && !roots.some((root) => overlap(root, quote) && !holds(quote, root));
    if (isFree) end = quote.end;
    return isFree;
  });
}

function piecesOf(mark: Mark, borders: readonly number[]): Mark[] {
  const places = [mark.start, ...[...borders].sort((a, b) => a - b), mark.end];
  return places.slice(1).flatMap((end, index) => {
    const start = places[index] ?? end;
    return start < end ? [{ ...mark, start, end }] : [];
  });
}

function cutWhereCrossing(mark: Mark, fixed: readonly Span[]): Mark[] {
  const crossed = fixed.filter((span) => cross(span, mark));
  return piecesOf(
    mark,
    crossed.map(({ start, end }) => (mark.start < start ? start : end)),
  );
}

function withoutSpans(mark: Mark, spans: readonly Span[]): Mark[] {
  const inTheWay = spans.filter((span) => overlap(span, mark));
  const borders = inTheWay
    .flatMap(({ start, end }) => [start, end])
    .filter((border) => border > mark.start && border < mark.end);
  return piecesOf(mark, borders).filter((piece) => !inTheWay.some((span) => overlap(span, piece)));
}

function mergeByType(marks: readonly Mark[]): Mark[] {
  const types = new Set(marks.map(({ entity }) => entity.type));
  return [...types].flatMap((type) => mergeOverlapping(marks.filter(({ entity }) => entity.type === type)));
}

/** Cuts each mark where one that began before it ends. */
function nested(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort(byPlace);
  return sorted.flatMap((mark, index) => cutWhereCrossing(mark, sorted.slice(0, index)));
}
