import type { Mark } from './mark';
import { type Passage, shiftMark } from './passage';
import type { Span } from './span';

/**
 * How a piece meets its neighbour. `found`: Telegram finds it in the text by itself, so a letter that touches it
 * would become part of it. `word`: a translated piece, which does not grow together with another word.
 * `plain`: as it comes.
 */
export type Edge = 'plain' | 'word' | 'found';

/** How both ends of a piece meet their neighbours. */
export interface Edges {
  start: Edge;
  end: Edge;
}

/** Edges of a piece that may touch anything. */
export const PLAIN_EDGES: Edges = { start: 'plain', end: 'plain' };

const TOUCHES_FOUND = { before: /[\p{L}\p{M}\p{N}_@#$/]$/u, after: /^[\p{L}\p{M}\p{N}_@#$/]/u };
const WORD = { before: /[\p{L}\p{M}\p{N}]$/u, after: /^[\p{L}\p{M}\p{N}]/u };
/** Scripts that write words without blanks between them. */
const RUNNING_ON =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function needsBlank(before: string, edgeBefore: Edge, after: string, edgeAfter: Edge): boolean {
  if (edgeBefore === 'found' && TOUCHES_FOUND.after.test(after)) return true;
  if (edgeAfter === 'found' && TOUCHES_FOUND.before.test(before)) return true;
  if (edgeBefore !== 'word' && edgeAfter !== 'word') return false;
  if (!WORD.before.test(before) || !WORD.after.test(after)) return false;
  return !RUNNING_ON.test(before.slice(-1)) && !RUNNING_ON.test(after.slice(0, 1));
}

/** Puts pieces together to one passage. */
export class PassageBuilder {
  private text = '';
  private readonly marks: Mark[] = [];
  private lastEdge: Edge = 'plain';

  /** Adds a piece, after a blank where the two must not touch. Tells where it came to stand. */
  add(piece: Passage, edges: Edges = PLAIN_EDGES): Span {
    if (piece.text === '') return { start: this.text.length, end: this.text.length };
    if (needsBlank(this.text.slice(-2), this.lastEdge, piece.text.slice(0, 2), edges.start)) this.text += ' ';
    const start = this.text.length;
    this.text += piece.text;
    for (const mark of piece.marks) this.marks.push(shiftMark(mark, start));
    this.lastEdge = edges.end;
    return { start, end: this.text.length };
  }

  /** Adds text without marks. */
  addText(text: string): Span {
    return this.add({ text, marks: [] });
  }

  /** Sets a mark on what is there already. */
  mark(mark: Mark): void {
    this.marks.push(mark);
  }

  /** The next piece does not bring a second blank. */
  get endsBlank(): boolean {
    return this.text === '' || /\s/u.test(this.text.slice(-1));
  }

  /** Units so far. */
  get length(): number {
    return this.text.length;
  }

  /** What has been put together. */
  build(): Passage {
    return { text: this.text, marks: this.marks };
  }
}
