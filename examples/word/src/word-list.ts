import words from './words.json';

/** A Korean word of everyday life, in the form in which dictionaries have it. */
export interface Word {
  korean: string;
  /** A sentence with the word, as one says it. */
  example: string;
  /** What both mean, so that readers of English wait for nobody. */
  english: { meaning: string; example: string };
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Korea is nine hours ahead of UTC all year round. */
const SEOUL_OFFSET_MS = 9 * 60 * 60 * 1000;

/** Every word, one for each day. Words that romanisation gets wrong, such as 생일, are left out. */
export const WORDS: readonly Word[] = words;

/** Days in Seoul from 1 January 1970 on. @param at milliseconds since the epoch */
export function seoulDayNumber(at: number): number {
  return Math.floor((at + SEOUL_OFFSET_MS) / DAY_MS);
}

/** The word of a day. After the last word the first one comes again. @param day as `seoulDayNumber` counts */
export function wordOfDay(day: number): Word {
  const word = WORDS[day % WORDS.length];
  if (!word) throw new Error(`no word for the day ${day}, which is no whole number of days since 1970`);
  return word;
}
