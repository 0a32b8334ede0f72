/** A stretch of a text: from `start` up to, but not with, `end`; in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

const BLANK = /\s/u;

/** Order of reading; where two spans start together, the outer one comes first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Whether `inner` lies within `outer`; a span holds itself. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one unit. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two spans overlap and neither holds the other. */
export function cross(a: Span, b: Span): boolean {
  return overlap(a, b) && !holds(a, b) && !holds(b, a);
}

/** The span without white space at its edges; empty when nothing else is in it. */
export function trimSpan<S extends Span>(text: string, span: S): S {
  let { start, end } = span;
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return { ...span, start, end };
}

/** Overlapping spans made one; the result is sorted and disjoint. Each keeps the rest of its first span. */
export function mergeOverlapping<S extends Span>(spans: readonly S[]): S[] {
  const merged: S[] = [];
  for (const span of [...spans].sort(byPlace)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
