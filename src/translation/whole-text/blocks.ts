import { isQuote } from './entity-kinds';
import { type Passage, slicePassage } from './passage';
import type { Span } from './span';

/** A stretch of a text that is translated by itself. */
export interface Block extends Span {
  /** Whether it is preformatted text, which is kept as it is. */
  isPreformatted: boolean;
  /** Its text and its marks, without those of the blocks. */
  passage: Passage;
}

/** Whether a kind makes a block of its own. */
export function makesBlock(type: string): boolean {
  return isQuote(type) || type === 'pre';
}

/** Cuts a passage where quotations and preformatted text begin and end. */
export function blocksOf(passage: Passage): Block[] {
  const blocks = passage.marks.filter(({ entity }) => makesBlock(entity.type));
  const borders = new Set([0, ...blocks.flatMap(({ start, end }) => [start, end]), passage.text.length]);
  const inline = {
    text: passage.text,
    marks: passage.marks.filter(({ entity }) => !makesBlock(entity.type)),
  };
  const sorted = [...borders].sort((a, b) => a - b);
  const preformatted = new Set(
    blocks.filter(({ entity }) => entity.type === 'pre').map(({ start }) => start),
  );
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    const span = { start, end };
    return { ...span, isPreformatted: preformatted.has(start), passage: slicePassage(inline, span) };
  });
}
