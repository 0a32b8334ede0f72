import type { GlossaryTerm } from '../../chats/glossary-term';
import { hasSomethingToTranslate } from '../gate';
import { splitText } from '../split-text';
import type { Passage } from './passage';
import { PassageBuilder } from './passage-builder';
import type { PlainTranslator } from './plain-translator';
import { type Seal, sliceSealed, type SealedText } from './seal';
import { sealText } from './seal-text';
import { TOKEN_ROOM, writeSlip } from './slip';
import { type Span, trimSpan } from './span';
import { StyleJoints } from './style-joints';
import { translateAround } from './translate-around';
import { translateSlip } from './translate-slip';
import { unwrapLines } from './unwrap-lines';

/** Room that stays free in a call, since the vendor's unit of length is not certain. */
const SHARE_OF_LIMIT = 0.9;

/** Translates passages that hold no quotations, of any length. */
export class PassageTranslation {
  private readonly limit: number;

  constructor(
    private readonly translator: PlainTranslator,
    private readonly terms: readonly GlossaryTerm[],
  ) {
    this.limit = Math.max(1, Math.floor(translator.maxTextLength * SHARE_OF_LIMIT));
  }

  /** Translates part after part, in order; all blanks between the parts are kept. */
  async translate(passage: Passage): Promise<Passage> {
    const sealed = sealText(unwrapLines(passage), this.terms);
    const builder = new PassageBuilder();
    const joints = new StyleJoints(sealed.styles);
    for (const part of this.partsOf(sealed)) {
      const body = trimSpan(sealed.text, part);
      builder.addText(sealed.text.slice(part.start, body.start));
      if (body.start < body.end) {
        const translated = await this.translatePart(sliceSealed(sealed, body));
        const now = builder.add({ text: translated.text, marks: [] });
        joints.add(body, now, translated.marks);
      }
      builder.addText(sealed.text.slice(body.end, part.end));
    }
    for (const mark of joints.marks) builder.mark(mark);
    return builder.build();
  }

  private partsOf({ text, seals, styles }: SealedText): Span[] {
    const room = Math.min(TOKEN_ROOM * (seals.length + 2 * styles.length), Math.floor(this.limit / 2));
    let start = 0;
    return splitText(text, this.limit - room).map((part) => {
      const span = { start, end: start + part.length };
      start = span.end;
      return span;
    });
  }

  /** With tokens first; when they do not come back, around them. */
  private async translatePart(part: SealedText): Promise<Passage> {
    const fill = (seal: Seal): Promise<Passage> => this.fill(seal);
    const slip = hasSomethingToTranslate(part.text) ? writeSlip(part) : undefined;
    const fits = slip && slip.text.length <= this.limit;
    const translated = fits && (await translateSlip(slip, this.translator, fill));
    return translated || translateAround(part, this.translator, fill);
  }

  /** Hidden words are translated in calls of their own, so that none can come to stand outside. */
  private async fill({ content, hiddenBy }: Seal): Promise<Passage> {
    if (!hiddenBy) return content;
    const { text, marks } = await this.translate(content);
    return { text, marks: [...marks, { start: 0, end: text.length, entity: hiddenBy }] };
  }
}
