import type { Passage } from './passage';
import type { Span } from './span';

/** A piece of text that takes the place of a span. */
export interface Edit extends Span {
  text: string;
}

/** Replaces spans, which are sorted and disjoint. A mark that ends or starts within one leaves it out. */
export function editPassage({ text, marks }: Passage, edits: readonly Edit[]): Passage {
  const { newText, startOf, endOf } = applyEdits(text, edits);
  const moved = marks
    .map((mark) => ({ ...mark, start: startOf(mark.start), end: endOf(mark.end) }))
    .filter(({ start, end }) => start < end);
  return { text: newText, marks: moved };
}

function applyEdits(text: string, edits: readonly Edit[]) {
  let newText = '';
  let done = 0;
  const placed = edits.map((edit) => {
    newText += text.slice(done, edit.start);
    const start = newText.length;
    newText += edit.text;
    done = edit.end;
    return { ...edit, newStart: start, newEnd: newText.length };
  });
  newText += text.slice(done);
  const lastFrom = (isBefore: (edit: Edit) => boolean) => placed[lastIndexWhere(placed, isBefore)];
  return {
    newText,
    startOf: (place: number): number => {
      const edit = lastFrom(({ start }) => start < place);
      return edit ? edit.newEnd + Math.max(0, place - edit.end) : place;
    },
    endOf: (place: number): number => {
      const edit = lastFrom(({ start }) => start < place);
      if (!edit) return place;
      return place < edit.end ? edit.newStart : edit.newEnd + place - edit.end;
    },
  };
}

/** The last index for which it is so, when it is so for the first ones and not for those after; else -1. */
function lastIndexWhere<T>(items: readonly T[], isSo: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
