import type { MeaningLanguage } from './meaning-language';

/** What may stand before a word in an answer, or be left out: articles, and what marks a verb. */
const BEFORE_WORDS: Partial<Record<MeaningLanguage, RegExp>> = {
  en: /^(?:(?:an?|the|to|be)\s+)+/i,
  fr: /^(?:(?:une?|les?|la|des)\s+|l['’]\s*)/i,
  es: /^(?:el|l[ao]s?|un[ao]?s?)\s+/i,
  de: /^(?:der|die|das|eine?|sich)\s+/i,
  it: /^(?:(?:il|l[aoe]|i|gli|un[ao]?)\s+|(?:l|un)['’]\s*)/i,
};

/** Between meanings of one word: commas, semicolons, slashes, full-width ones too. */
const SEPARATORS = /[,;/、，；／]/;

/**
 * Whether an answer names nothing but meanings, whatever its case, accents, punctuation and articles.
 * @param meaning one or more, separated by commas
 */
export function meansTheSame(answer: string, meaning: string, language: MeaningLanguage): boolean {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', ignorePunctuation: true });
  const meanings = alternativesIn(meaning, language);
  const given = alternativesIn(answer, language);
  return given.length > 0 && given.every((one) => meanings.some((known) => compare(one, known) === 0));
}

function alternativesIn(text: string, language: MeaningLanguage): string[] {
  const before = BEFORE_WORDS[language] ?? '';
  return text
    .split(SEPARATORS)
    .map((part) => part.trim().replace(before, ''))
    .filter((part) => part !== '');
}
