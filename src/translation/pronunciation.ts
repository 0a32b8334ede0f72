import { createRequire } from 'node:module';
import type * as EsHangul from 'es-hangul';

/** How a text sounds, in Latin letters, on one line. */
export interface Pronunciation {
  /** With the changes of sound inside words, such as 독립문 → dongnimmun. */
  spoken: string;
  /** Syllable by syllable, as 독립문 → dokripmun, so that the Hangul can be recognised. */
  written: string;
}

/** UTF-16 units. Romanising takes longer than in proportion, and the whole process waits for it. */
const MOST_CHARACTERS = 500;

/** Links stay as they are, Hangul in them too; a host without a scheme is known by its dot and slash. */
const LINK_OR_SYLLABLES = /(?:https?:\/\/|www\.|[a-z\d]\.[a-z]{2,}\/)\S*|[가-힣]+/giu;

const SYLLABLE = /[가-힣]/;

type Romanize = (text: string) => string;

let loaded: Romanize | undefined;

function romanize(syllables: string): string {
  loaded ??= (createRequire(__filename)('es-hangul') as typeof EsHangul).romanize;
  return loaded(syllables);
}

/**
 * Romanises the Hangul of a text and leaves everything else as it is, lone jamo such as ㅋㅋㅋ included. An
 * approximation: es-hangul follows the Revised Romanization of Korean, knows no words, and gets some of the harder
 * ones wrong, such as 꽃잎 and 밟다; between words it changes no sounds (https://github.com/toss/es-hangul).
 * @param text beyond 500 characters (UTF-16 units) it is cut at a space and ends with `…`
 * @returns `undefined` for a text without syllables of Hangul outside of links
 */
export function pronounce(text: string): Pronunciation | undefined {
  // Some keyboards send Hangul letter by letter, which only looks like syllables.
  const readable = shortened(text.normalize('NFC').trim().replace(/\s+/g, ' '));
  const spoken = romanized(readable, romanize);
  if (spoken === readable) return undefined;
  const written = romanized(readable, (syllables) => Array.from(syllables, romanize).join(''));
  return { spoken, written };
}

function romanized(text: string, read: (syllables: string) => string): string {
  return text.replace(LINK_OR_SYLLABLES, (found) => (SYLLABLE.test(found.charAt(0)) ? read(found) : found));
}

function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const endOfWord = text.slice(0, MOST_CHARACTERS + 1).search(/\s\S*$/);
  const withoutHalfPair = text.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');
  return `${endOfWord > 0 ? text.slice(0, endOfWord) : withoutHalfPair}…`;
}
