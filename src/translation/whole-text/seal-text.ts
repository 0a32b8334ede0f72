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
  const places = [...passage.text.matchAll(new RegExp(SEAL, 'g'))].map(({ index }) => index);
  const inside = passage.marks.filter(({ entity }) => isOpaque(entity.type) || isSpoiler(entity.type));
  return places
    .map((start) => ({ start, end: start + SEAL.length }))
    .filter((span) => !inside.some((mark) => overlap(mark, span)))
    .map((span) => keptSpan(passage, span));
}

/** Neighbours, such as a row of custom emoji, share a seal: each token more is one more that can get lost. */
function joinNeighbours(passage: Passage, sorted: readonly SealedSpan[]): SealedSpan[] {
  const joined: SealedSpan[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    const union = { start: last?.start ?? span.start, end: span.end };
    const canJoin =
      last?.kind === 'kept' &&
      span.kind === 'kept' &&
      /^ *$/.test(passage.text.slice(last.end, span.start)) &&
      !passage.marks.some((mark) => cross(mark, union));
    if (canJoin) joined[joined.length - 1] = keptSpan(passage, union);
    else joined.push(span);
  }
  return joined;
}
