import { keepBlankLines } from './keep-blank-lines';
import type { Passage } from './passage';
import { slicePassage } from './passage';
import { PassageBuilder } from './passage-builder';
import type { PlainTranslator } from './plain-translator';
import { readSlip, type SlipAnswer } from './read-slip';
import { coversAll, type Slip, type StyledSpan } from './slip';
import { type Fill } from './translate-around';
import { trimSpan } from './span';

/** Translates a text in one call with its tokens. `undefined` when they did not come back as they went. */
export async function translateSlip(
  slip: Slip,
  translator: PlainTranslator,
  fill: Fill,
): Promise<Passage | undefined> {
  const translation = keepBlankLines(slip.text, await translator.translate(slip.text));
  const answer = readSlip(slip, translation);
  if (!answer) return undefined;
  const passage = await putTogether(answer, fill);
  const { text, marks } = slicePassage(
    passage,
    trimSpan(passage.text, { start: 0, end: passage.text.length }),
  );
  const covering = slip.source.styles.filter((style) => coversAll(slip.source.text, style));
  return { text, marks: [...marks, ...covering.map((style) => ({ ...style, start: 0, end: text.length }))] };
}

/** Fills the seals, and lays the styles on what came back between their tokens. */
async function putTogether({ pieces, placed }: SlipAnswer, fill: Fill): Promise<Passage> {
  const builder = new PassageBuilder();
  const begins = new Map<StyledSpan, number>();
  let isAfterStyle = false;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      // Where a token stood between two blanks, one is enough.
      builder.addText(isAfterStyle && builder.endsBlank ? piece.replace(/^ +/u, '') : piece);
      continue;
    }
    isAfterStyle = piece.kind !== 'seal';
    if (piece.kind === 'seal') builder.add(await fill(piece.seal), piece.seal.edges);
    else if (piece.kind === 'begin') begins.set(piece.span, builder.length);
    else if (placed.has(piece.span))
      for (const style of piece.span.styles)
        builder.mark({ ...style, start: begins.get(piece.span) ?? builder.length, end: builder.length });
  }
  return builder.build();
}
