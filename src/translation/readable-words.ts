/**
 * What nobody translates, by its look: links, bare domains, e-mail addresses, mentions, hashtags, cashtags, commands.
 * Each expression has a bound wherever it could search again, so time stays linear in the length of the text.
 */
const NAMES: readonly RegExp[] = [
  /(?:[a-z][a-z0-9+.-]{1,15}:\/\/|(?<![\p{L}\p{N}])(?:www\.|t\.me\/))[\p{L}\p{N}]\S*/giu,
  /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,}/gu,
  /(?<![\w.@-])[\w.-]{1,200}\.(?:com|net|org|kr|jp|cn|tw|vn|io|app|dev|gg|tv)(?!\w)(?:[/?#:]\S*)?/giu,
  /(?<!\w)@[\p{L}\p{M}\p{N}_]+/gu,
  /#[\p{L}\p{M}\p{N}_]+/gu,
  /(?<!\S)\$[A-Z]{1,8}(?!\w)/gu,
  /(?<!\S)\/\w+(?:@\w+)?/gu,
];

/** A letter, but not a Hangul letter that stands alone, as in ㅋㅋㅋ and ㅠㅠ; two that make a syllable are one. */
const LETTER =
  /[\u1100-\u115E][\u1161-\u11A7]|(?![\u1100-\u11FF\u3131-\u318E\uA960-\uA97C\uD7B0-\uD7FB\uFFA0-\uFFDC\p{Extended_Pictographic}])\p{L}/u;

/** The words of a text, parted by blanks, without those parts of it that look like links, mentions or other names. */
export function readableWords(text: string): string[] {
  return NAMES.reduce((rest, name) => rest.replace(name, ' '), text)
    .split(/\s/u)
    .filter((word) => word !== '');
}

/** Whether a word holds a letter that a translator could work on; a lone jamo is none. */
export function hasLetter(word: string): boolean {
  return LETTER.test(word);
}
