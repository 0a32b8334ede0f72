import type { GlossaryTerm } from '../../chats/glossary-term';
import type { Span } from './span';

/** Where a glossary term stands, and what is put in its place. */
export interface FoundTerm extends Span {
  target: string;
}

/**
 * Letters of scripts that leave blanks between words: a word that goes on is another word. Chinese, Thai and
 * hiragana run on without blanks, so a term may begin anywhere in them.
 */
const RUNNING_LETTERS: readonly RegExp[] = [
  /[\p{Script=Latin}\p{Nd}_]/u,
  /[\p{Script=Cyrillic}\p{Nd}_]/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Katakana}ー]/u,
];

const LATIN = RUNNING_LETTERS[0] ?? /\p{Script=Latin}/u;
const ACCENT = /\p{M}/u;

function isGoingOn(before: string | undefined, first: string): boolean {
  if (!before) return false;
  return RUNNING_LETTERS.some((letters) => letters.test(first) && letters.test(before));
}

function characterBefore(text: string, place: number): string | undefined {
  return [...text.slice(Math.max(0, place - 2), place)].at(-1);
}

function characterAt(text: string, place: number): string {
  return String.fromCodePoint(text.codePointAt(place) ?? 0);
}

/** Whether a term may stand at the span: at the beginning of a word, and in Latin letters also up to its end. */
function standsAsWord(text: string, { start, end }: Span): boolean {
  if (isGoingOn(characterBefore(text, start), characterAt(text, start))) return false;
  const next = end < text.length ? characterAt(text, end) : '';
  if (ACCENT.test(next)) return false;
  return !(LATIN.test(characterBefore(text, end) ?? '') && LATIN.test(next));
}

/** The terms in a text, longest first where several fit, sorted by place and disjoint. Letter case matters. */
export function findTerms(text: string, terms: readonly GlossaryTerm[]): FoundTerm[] {
  const found: FoundTerm[] = [];
  const taken = new Uint8Array(text.length);
  const longestFirst = [...terms].sort((a, b) => b.source.length - a.source.length);
  for (const { source, target } of longestFirst) {
    if (source.trim() === '' || target.trim() === '') continue;
    for (let start = text.indexOf(source); start !== -1; start = text.indexOf(source, start + 1)) {
      const span = { start, end: start + source.length };
      const isFree = taken[span.start] === 0 && taken[span.end - 1] === 0;
      if (!isFree || !standsAsWord(text, span)) continue;
      taken.fill(1, span.start, span.end);
      found.push({ ...span, target });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
