import type { MarkedText, TextEntity } from '#bot/translation/marked-text';

type Piece = string | MarkedText;

/** A text written in pieces, some of them marked: `marked('See ', as('bold', 'you'), ' there')`. */
export function marked(...pieces: Piece[]): MarkedText {
  let text = '';
  const entities: TextEntity[] = [];
  for (const piece of pieces) {
    const { text: words, entities: inner } =
      typeof piece === 'string' ? { text: piece, entities: [] } : piece;
    for (const entity of inner) entities.push({ ...entity, offset: text.length + entity.offset });
    text += words;
  }
  return { text, entities };
}

/** Pieces under one entity, with what the entity carries besides. */
export function as(type: string, pieces: Piece | Piece[], details: Record<string, unknown> = {}): MarkedText {
  const { text, entities } = marked(...(Array.isArray(pieces) ? pieces : [pieces]));
  return { text, entities: [{ ...details, type, offset: 0, length: text.length }, ...entities] };
}
