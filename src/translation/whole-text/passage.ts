import type { MarkedText, TextEntity } from '../marked-text';
import { isSent } from './entity-kinds';
import { legalMarks } from './legal-marks';
import type { Mark } from './mark';
import { overlap, type Span, trimSpan } from './span';

/** A text on its way into the other language, with its marks. */
export interface Passage {
  text: string;
  marks: readonly Mark[];
}

/** The passage of a marked text; whatever marks people or programs have set, its marks are legal. */
export function passageOf({ text, entities }: MarkedText): Passage {
  const marks = entities.map((entity) => ({
    start: entity.offset,
    end: entity.offset + entity.length,
    entity,
  }));
  return { text, marks: legalMarks(text, marks) };
}

/** The marked text that is sent: legal entities, without those that Telegram finds by itself. */
export function markedTextOf({ text, marks }: Passage): MarkedText {
  const sent = marks.filter(({ entity }) => isSent(entity.type));
  return { text, entities: legalMarks(text, sent).map(entityOf) };
}

/** The entity of a mark, with the place where it stands now. */
export function entityOf({ start, end, entity }: Mark): TextEntity {
  return { ...entity, offset: start, length: end - start };
}

/** The marks on a stretch of the text, clipped to it, trimmed, and counted from its start. */
export function marksWithin(text: string, marks: readonly Mark[], span: Span): Mark[] {
  return marks
    .filter((mark) => overlap(mark, span))
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, span.start),
      end: Math.min(mark.end, span.end),
    }))
    .map((mark) => trimSpan(text, mark))
    .filter(({ start, end }) => start < end)
    .map((mark) => shiftMark(mark, -span.start));
}

/** The mark, moved by so many units. */
export function shiftMark(mark: Mark, units: number): Mark {
  return { ...mark, start: mark.start + units, end: mark.end + units };
}

/** A stretch of a passage with its marks. */
export function slicePassage({ text, marks }: Passage, span: Span): Passage {
  return { text: text.slice(span.start, span.end), marks: marksWithin(text, marks, span) };
}
