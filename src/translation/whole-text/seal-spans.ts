import type { GlossaryTerm } from '../../chats/glossary-term';
import { isFoundByServer, isSent, isSpoiler } from './entity-kinds';
import { findTerms } from './find-terms';
import type { Mark } from './mark';
import { type Passage, shiftMark } from './passage';
import { type Edge, PLAIN_EDGES } from './passage-builder';
import { SEAL, type Seal } from './seal';
import { cross, holds, type Span } from './span';

/** Where a seal is put, and what it seals. */
export interface SealedSpan extends Span {
  seal: Seal;
  kind: 'kept' | 'hidden' | 'term';
}

/** A span that is kept as it is, with the marks in it. */
export function keptSpan(passage: Passage, { start, end }: Span): SealedSpan {
  const content = contentOf(passage, { start, end });
  const found = content.marks.filter(({ entity }) => isFoundByServer(entity.type));
  const edge = (isFound: boolean): Edge => (isFound ? 'found' : 'plain');
  const edges = {
    start: edge(found.some((mark) => mark.start === 0)),
    end: edge(found.some((mark) => mark.end === content.text.length)),
  };
  const sent = content.marks.filter(({ entity }) => isSent(entity.type));
  return { start, end, kind: 'kept', seal: { content: { ...content, marks: sent }, edges } };
}

/** A span that is hidden by a spoiler. */
export function hiddenSpan(passage: Passage, { start, end, entity }: Mark): SealedSpan {
  const { text, marks } = contentOf(passage, { start, end });
  const content = { text, marks: marks.filter((mark) => !isSpoiler(mark.entity.type)) };
  return { start, end, kind: 'hidden', seal: { content, hiddenBy: entity, edges: PLAIN_EDGES } };
}

/** The glossary terms outside of `sealed` in which no style begins or ends, each with the word that replaces it. */
export function termSpans(
  { text, marks }: Passage,
  terms: readonly GlossaryTerm[],
  sealed: readonly Span[],
): SealedSpan[] {
  if (terms.length === 0) return [];
  let open = '';
  let done = 0;
  for (const { start, end } of sealed) {
    open += text.slice(done, start) + SEAL.repeat(end - start);
    done = end;
  }
  open += text.slice(done);
  return findTerms(open, terms)
    .filter((term) => !marks.some((mark) => cross(mark, term) || isStrictlyWithin(term, mark)))
    .map(({ start, end, target }) => {
      const whole = marks.filter((mark) => holds({ start, end }, mark));
      const covering = whole.map((mark) => ({ ...mark, start: 0, end: target.length }));
      return {
        start,
        end,
        kind: 'term',
        seal: { content: { text: target, marks: covering }, edges: PLAIN_EDGES },
      };
    });
}

function isStrictlyWithin(outer: Span, inner: Span): boolean {
  return holds(outer, inner) && (inner.start > outer.start || inner.end < outer.end);
}

/** The text of a span with the marks that lie in it; those that reach out of it are not part of it. */
function contentOf({ text, marks }: Passage, span: Span): Passage {
  return {
    text: text.slice(span.start, span.end),
    marks: marks.filter((mark) => holds(span, mark)).map((mark) => shiftMark(mark, -span.start)),
  };
}
