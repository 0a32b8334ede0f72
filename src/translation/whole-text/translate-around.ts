import { hasSomethingToTranslate } from '../gate';
import { keepBlankLines } from './keep-blank-lines';
import type { Mark } from './mark';
import type { Passage } from './passage';
import { PassageBuilder } from './passage-builder';
import type { PlainTranslator } from './plain-translator';
import { SEAL, type Seal, type SealedText } from './seal';
import { type Span, trimSpan } from './span';

/** Gives what is put in the place of a seal. */
export type Fill = (seal: Seal) => Promise<Passage>;

/** A stretch of the source, and where it has come to stand. */
interface Placed extends Span {
  now: Span;
  /** Whether nothing was changed in it, so that each place in it is known. */
  isSame: boolean;
}

/** Translates a sealed text around its seals: the pieces between them one by one, without tokens. */
export async function translateAround(
  source: SealedText,
  translator: PlainTranslator,
  fill: Fill,
): Promise<Passage> {
  const builder = new PassageBuilder();
  const placed: Placed[] = [];
  const pieces = source.text.split(SEAL);
  let start = 0;
  for (const [index, piece] of pieces.entries()) {
    placed.push(...(await addPiece(builder, piece, start, translator)));
    start += piece.length;
    const seal = source.seals[index];
    if (!seal) continue;
    placed.push({ start, end: start + 1, now: builder.add(await fill(seal), seal.edges), isSame: false });
    start += 1;
  }
  for (const style of source.styles) markIfCovering(builder, placed, style);
  return builder.build();
}

/** A piece with nothing to translate is kept as it is and costs nothing, and so are blank edges. */
async function addPiece(
  builder: PassageBuilder,
  piece: string,
  start: number,
  translator: PlainTranslator,
): Promise<Placed[]> {
  const same = (text: string, from: number): Placed => ({
    start: from,
    end: from + text.length,
    now: builder.addText(text),
    isSame: true,
  });
  const edge = trimSpan(piece, { start: 0, end: piece.length });
  const body = piece.slice(edge.start, edge.end);
  if (!hasSomethingToTranslate(body)) return [same(piece, start)];
  const translation = keepBlankLines(body, await translator.translate(body)).trim();
  if (translation === '') return [same(piece, start)];
  const before = same(piece.slice(0, edge.start), start);
  const now = builder.add({ text: translation, marks: [] }, { start: 'word', end: 'word' });
  const after = same(piece.slice(edge.end), start + edge.end);
  return [before, { start: start + edge.start, end: start + edge.end, now, isSame: false }, after];
}

/** A style is kept where it covers whole pieces: inside of one, nobody knows where its words went. */
function markIfCovering(builder: PassageBuilder, placed: readonly Placed[], style: Mark): void {
  const first = placed.find(({ start, end }) => start <= style.start && style.start < end);
  const last = placed.find(({ start, end }) => start < style.end && style.end <= end);
  if (!first || !last) return;
  const isWhole = (first.isSame || first.start === style.start) && (last.isSame || last.end === style.end);
  if (!isWhole) return;
  const start = first.now.start + style.start - first.start;
  const end = last.now.end - (last.end - style.end);
  builder.mark({ ...style, start, end });
}
