import { isMainLanguage, type Language } from './languages';

/** More buttons than these are too many to look through on a telephone. */
const MOST_AT_ONCE = 24;

/** What one screen shows of a list of languages, and how many are on the other one. */
export interface LanguagePage {
  shown: readonly Language[];
  /** 0 when everything is shown at once. */
  left: number;
}

/**
 * Lays a long list out on two screens: the main languages and the one that is chosen, or with `isFurther` the others.
 */
export function languagePage(
  languages: readonly Language[],
  chosen: Language,
  isFurther: boolean,
): LanguagePage {
  if (languages.length <= MOST_AT_ONCE) return { shown: languages, left: 0 };
  const shown = languages.filter(
    (language) => (isMainLanguage(language) || language === chosen) !== isFurther,
  );
  return { shown, left: languages.length - shown.length };
}
