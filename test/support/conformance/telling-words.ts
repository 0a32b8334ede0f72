/**
 * Words that nobody and nothing else uses, so that they can be looked for: one stands in every text that is written,
 * the others are names.
 */
export const TELLING_WORDS = {
  text: '조르블락스',
  argument: 'zorblax',
  person: 'Quillfeather',
  group: 'Snorkelwick',
} as const;

/** A text of its own for each number. */
export function tellingText(number: number): string {
  return `${TELLING_WORDS.text} 이야기 ${number}번이에요`;
}

/** A text without them. */
export function withoutTellingWords(text: string): string {
  return Object.values(TELLING_WORDS).reduce((left, word) => left.replaceAll(word, ''), text);
}
