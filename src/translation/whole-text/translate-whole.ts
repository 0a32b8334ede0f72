import type { GlossaryTerm } from '../../chats/glossary-term';
import type { MarkedText } from '../marked-text';
import { blocksOf, makesBlock } from './blocks';
import { markedTextOf, passageOf } from './passage';
import { PassageBuilder } from './passage-builder';
import { PassageTranslation } from './passage-translation';
import type { PlainTranslator } from './plain-translator';

/** What a translation may be told besides its text. */
export interface WholeTextOptions {
  /** Words that are put in as they are here, from source to target; see `orientTerms`. */
  terms?: readonly GlossaryTerm[];
}

/**
 * Translates a text and gives it back whole.
 *
 * Mentions, links, code, custom emoji and all else that is not words arrive byte for byte. Styles stay where they
 * can be placed, and are dropped rather than misplaced. Words under a spoiler are translated in calls of their own
 * and come back under it. The entities are those to send: legal, and without the kinds that Telegram finds by itself.
 * What holds nothing to translate costs no call.
 *
 * What the translator throws comes through; nothing else is thrown.
 */
export async function translateWhole(
  source: MarkedText,
  translator: PlainTranslator,
  { terms = [] }: WholeTextOptions = {},
): Promise<MarkedText> {
  const passage = passageOf(source);
  const translation = new PassageTranslation(translator, terms);
  const builder = new PassageBuilder();
  const [starts, ends] = [new Map<number, number>(), new Map<number, number>()];
  for (const block of blocksOf(passage)) {
    const now = builder.add(
      block.isPreformatted ? block.passage : await translation.translate(block.passage),
    );
    starts.set(block.start, now.start);
    ends.set(block.end, now.end);
  }
  for (const mark of passage.marks.filter(({ entity }) => makesBlock(entity.type)))
    builder.mark({ ...mark, start: starts.get(mark.start) ?? 0, end: ends.get(mark.end) ?? 0 });
  return markedTextOf(builder.build());
}
