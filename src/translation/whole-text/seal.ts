import type { TextEntity } from '../marked-text';
import type { Mark } from './mark';
import { marksWithin, type Passage } from './passage';
import type { Edges } from './passage-builder';
import type { Span } from './span';

/** Stands in a sealed text for what is not to be seen by the translator. */
export const SEAL = '\uFFFC';

/** A stretch that is taken out of the text before it is sent, and put back where its seal stands. */
export interface Seal {
  /** What is put back; hidden words are translated before. */
  content: Passage;
  /** The spoiler that hides the content. */
  hiddenBy?: TextEntity;
  edges: Edges;
}

/** A text whose opaque spans, glossary terms and spoilers are each one `SEAL`. */
export interface SealedText {
  text: string;
  styles: readonly Mark[];
  /** One for each `SEAL` of the text, in order. */
  seals: readonly Seal[];
}

/** A stretch of a sealed text. */
export function sliceSealed({ text, styles, seals }: SealedText, span: Span): SealedText {
  const first = countSeals(text.slice(0, span.start));
  const part = text.slice(span.start, span.end);
  return {
    text: part,
    styles: marksWithin(text, styles, span),
    seals: seals.slice(first, first + countSeals(part)),
  };
}

function countSeals(text: string): number {
  return text.split(SEAL).length - 1;
}
