import { type Language, LANGUAGES, languageOfTag } from '../languages/languages';

/** The languages in which the bot itself speaks: each that it translates. */
export const INTERFACE_LANGUAGES = LANGUAGES;

export type InterfaceLanguage = Language;

/** For everybody whose language the bot does not speak. */
export const FALLBACK_LANGUAGE: InterfaceLanguage = 'en';

/** The language in which the bot speaks to someone with this `language_code` (an IETF tag, often absent). */
export function interfaceLanguageOf(languageCode: string | undefined): InterfaceLanguage {
  return languageOfTag(languageCode) ?? FALLBACK_LANGUAGE;
}
