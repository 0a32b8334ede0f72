const LINK_OR_MENTION = /^(?:https?:\/\/|www\.|t\.me\/|@|#|\/)\S+$/iu;
/** A letter, but not a Hangul letter that stands alone, as in ㅋㅋㅋ and ㅠㅠ; two that make a syllable are one. */
const LETTER =
  /[\u1100-\u115E][\u1161-\u11A7]|(?![\u1100-\u11FF\u3131-\u318E\uA960-\uA97C\uD7B0-\uD7FB\uFFA0-\uFFDC])\p{L}/u;

/**
 * Whether a text holds anything that a translator could work on: a letter outside of links, mentions,
 * hashtags and lone jamo. Time is linear in the length of the text.
 */
export function hasSomethingToTranslate(text: string): boolean {
  return text.split(/\s/u).some((word) => !LINK_OR_MENTION.test(word) && LETTER.test(word));
}
