/** The languages in which the bot itself speaks; the first is the one for everybody else. */
export const INTERFACE_LANGUAGES = ['en', 'ko'] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The language in which the bot speaks to someone with this `language_code` (an IETF tag, often absent). */
export function interfaceLanguageOf(languageCode: string | undefined): InterfaceLanguage {
  const base = languageCode?.toLowerCase().split('-')[0];
  return INTERFACE_LANGUAGES.find((language) => language === base) ?? INTERFACE_LANGUAGES[0];
}
