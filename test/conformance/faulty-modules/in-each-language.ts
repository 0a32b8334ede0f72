import type { LocalizedText } from '../../../src/texts/texts';

/** A sentence that is another one in every language. */
export const inEachLanguage =
  (sentence: string): LocalizedText =>
  (language) =>
    `${sentence} (${language})`;

export const HEADS = inEachLanguage('It is heads');

/** What a faultless command says of itself. */
export const COIN = {
  name: 'coin',
  description: inEachLanguage('Tosses a coin'),
  menu: 'everywhere',
  allow: 'anyone',
} as const;
