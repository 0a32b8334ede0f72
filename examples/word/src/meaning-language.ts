import { type Language, LANGUAGES } from 'papago-telegram-bot/languages';

/** A language in which a Korean word can be explained. */
export type MeaningLanguage = Exclude<Language, 'ko'>;

export const MEANING_LANGUAGES = LANGUAGES.filter((language) => language !== 'ko');

/** The language in which somebody reads what Korean means. Speakers of Korean learn how the others say it. */
export function meaningLanguageOf({ mine, theirs }: { mine: Language; theirs: Language }): MeaningLanguage {
  if (mine !== 'ko') return mine;
  return theirs === 'ko' ? 'en' : theirs;
}
