import { isMainLanguage, languageOfTag, MAIN_LANGUAGES, type MainLanguage } from '../languages/languages';

/** The languages in which the bot itself speaks: each that Papago translates. */
export const INTERFACE_LANGUAGES = MAIN_LANGUAGES;

export type InterfaceLanguage = MainLanguage;

/** For everybody whose language the bot does not speak. */
export const FALLBACK_LANGUAGE: InterfaceLanguage = 'en';

/** The language in which the bot speaks to someone with this `language_code` (an IETF tag, often absent). */
export function interfaceLanguageOf(languageCode: string | undefined): InterfaceLanguage {
  const language = languageOfTag(languageCode);
  return language && isMainLanguage(language) ? language : FALLBACK_LANGUAGE;
}
