import type { Mark } from './mark';
import { shiftMark } from './passage';
import type { Span } from './span';

/** Joins the styles that were cut where the text was: one that went on in the source goes on in the translation. */
export class StyleJoints {
  /** All marks so far, as they stand in the translation. */
  readonly marks: Mark[] = [];
  private last: { source: Span; now: Span } | undefined;

  /** @param styles of the whole source */
  constructor(private readonly styles: readonly Mark[]) {}

  /** The next part: where it was, where it is now, and its marks, counted from its start. */
  add(source: Span, now: Span, marks: readonly Mark[]): void {
    for (const mark of marks.map((each) => shiftMark(each, now.start))) {
      const before = mark.start === now.start ? this.openAtJoint(source, mark) : undefined;
      if (before) before.end = mark.end;
      else this.marks.push(mark);
    }
    this.last = { source, now };
  }

  private openAtJoint(source: Span, mark: Mark): Mark | undefined {
    const { last } = this;
    if (!last) return undefined;
    const goesOn = this.styles.some(
      ({ entity, start, end }) =>
        entity.type === mark.entity.type && start < last.source.end && source.start < end,
    );
    return goesOn
      ? this.marks.find(({ entity, end }) => entity.type === mark.entity.type && end === last.now.end)
      : undefined;
  }
}
