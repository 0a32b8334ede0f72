/** A word of a chat and what it is called in the other language; good in both directions. */
export interface GlossaryTerm {
  source: string;
  target: string;
}

/** Longest side of a term, in characters. */
export const MOST_TERM_LENGTH = 64;

export type TermFault =
  /** A side has nothing in it. */
  | 'blank'
  /** A side is longer than `MOST_TERM_LENGTH`. */
  | 'too-long'
  /** A side holds a line break or another control character. */
  | 'not-one-line'
  /** Both sides are the same. */
  | 'same-sides';

const CONTROL_OR_LINE_BREAK = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Makes a term of what somebody wrote, in the form in which glossaries keep it; or says why it can be none. */
export function readTerm(source: string, target: string): { term: GlossaryTerm } | { fault: TermFault } {
  const term = { source: termSide(source), target: termSide(target) };
  const sides = [term.source, term.target];
  if (sides.includes('')) return { fault: 'blank' };
  if (sides.some((side) => CONTROL_OR_LINE_BREAK.test(side))) return { fault: 'not-one-line' };
  if (sides.some((side) => side.length > MOST_TERM_LENGTH)) return { fault: 'too-long' };
  return term.source === term.target ? { fault: 'same-sides' } : { term };
}

/** One side of a term as glossaries keep it: without blanks around it, and in NFC, as Korean keyboards write. */
export function termSide(written: string): string {
  return written.toWellFormed().normalize('NFC').trim();
}
