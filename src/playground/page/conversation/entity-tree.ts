import type { EntityView } from '../../view.js';

/** A piece of a message: plain text, or an entity around further pieces. */
export type TextPiece = string | { entity: EntityView; text: string; pieces: TextPiece[] };

const BLOCKS: readonly string[] = ['pre', 'blockquote', 'expandable_blockquote'];

const endOf = ({ offset, length }: EntityView): number => offset + length;

function piecesOf(text: string, entities: readonly EntityView[], start: number, end: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  let position = start;
  let rest = entities;
  for (let outer = rest[0]; outer; outer = rest[0]) {
    const from = Math.max(outer.offset, position);
    const to = Math.min(endOf(outer), end);
    rest = rest.slice(1);
    if (from >= to) continue;
    const inner = rest.filter((entity) => entity.offset < to);
    rest = rest.filter((entity) => endOf(entity) > to);
    if (from > position) pieces.push(text.slice(position, from));
    pieces.push({ entity: outer, text: text.slice(from, to), pieces: piecesOf(text, inner, from, to) });
    // A block ends its line by itself.
    position = BLOCKS.includes(outer.type) && to < end && text[to] === '\n' ? to + 1 : to;
  }
  if (position < end) pieces.push(text.slice(position, end));
  return pieces;
}

/** Nests the entities of a text; where two overlap, the later one is cut in two. */
export function entityTree(text: string, entities: readonly EntityView[]): TextPiece[] {
  const outerFirst = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return piecesOf(text, outerFirst, 0, text.length);
}
