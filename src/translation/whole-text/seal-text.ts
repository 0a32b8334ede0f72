import type { GlossaryTerm } from '../../chats/glossary-term';
import { editPassage } from './edit-passage';
import { isOpaque, isSpoiler, isStyle } from './entity-kinds';
import { outermost } from './legal-opaque-marks';
import type { Passage } from './passage';
import { SEAL, type SealedText } from './seal';
import { hiddenSpan, keptSpan, type SealedSpan, termSpans } from './seal-spans';
import { byPlace, cross, holds, overlap } from './span';

/** Takes opaque spans, glossary terms and spoilers out of a passage that holds no quotations. */
export function sealText(passage: Passage, terms: readonly GlossaryTerm[]): SealedText {
  const marked = [...markedSpans(passage), ...literalSeals(passage)].sort(byPlace);
  const spans = joinNeighbours(passage, [...marked, ...termSpans(passage, terms, marked)].sort(byPlace));
  const styles = passage.marks.filter(
    (mark) => isStyle(mark.entity.type) && !spans.some((span) => holds(span, mark)),
  );
  const edited = editPassage(
    { text: passage.text, marks: styles },
    spans.map(({ start, end }) => ({ start, end, text: SEAL })),
  );
  return {
    text: edited.text,
    styles: [...edited.marks].sort(byPlace),
    seals: spans.map(({ seal }) => seal),
  };
}

function markedSpans(passage: Passage): SealedSpan[] {
  const sealing = passage.marks.filter(({ entity }) => isOpaque(entity.type) || isSpoiler(entity.type));
  return outermost(sealing).map((mark) =>
    isSpoiler(mark.entity.type) ? hiddenSpan(passage, mark) : keptSpan(passage, mark),
  );
}

/** The character that stands for a seal may also stand in the text itself. */
function literalSeals(passage: Passage): SealedSpan[] {
  const runs = [...passage.text.matchAll(new RegExp(`${SEAL}+`, 'g'))];
  const inside = passage.marks.filter(({ entity }) => isOpaque(entity.type) || isSpoiler(entity.type));
  return runs
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter((span) => !inside.some((mark) => overlap(mark, span)))
    .map((span) => keptSpan(passage, span));
}

/** Neighbours, such as a row of custom emoji, share a seal: each token more is one more that can get lost. */
function joinNeighbours(passage: Passage, sorted: readonly SealedSpan[]): SealedSpan[] {
  const rows: SealedSpan[][] = [];
  for (const span of sorted) {
    const row = rows.at(-1);
    if (row && belongsTo(passage, row, span)) row.push(span);
    else rows.push([span]);
  }
  return rows.flatMap((row) => {
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last || first === last) return row;
    return [keptSpan(passage, { start: first.start, end: last.end })];
  });
}

/** A row is not joined across the border of a style, which would be torn in two. */
function belongsTo(passage: Passage, row: readonly SealedSpan[], next: SealedSpan): boolean {
  const [first, last] = [row[0], row.at(-1)];
  if (first?.kind !== 'kept' || last?.kind !== 'kept' || next.kind !== 'kept') return false;
  const union = { start: first.start, end: next.end };
  return (
    /^ *$/.test(passage.text.slice(last.end, next.start)) && !passage.marks.some((mark) => cross(mark, union))
  );
}
