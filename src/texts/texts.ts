import { createInstance } from 'i18next';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './interface-language';

/** A sentence in every language the bot speaks. */
export type LocalizedText = (language: InterfaceLanguage) => string;

/** The sentences of one part of the bot. */
export interface Texts<Key extends string> {
  /** One sentence, with `{{name}}` replaced by `values.name` as it is. */
  say(language: InterfaceLanguage, key: Key, values?: Record<string, string | number>): string;

  /** One sentence without values, in whichever language is asked for later. */
  each(key: Key): LocalizedText;
}

/** Every table given to `defineTexts`, as the tests of completeness read it. */
export type TextTable<Key extends string> = Record<InterfaceLanguage, Record<Key, string>>;

/**
 * Defines the sentences of one part of the bot. The compiler refuses a table in which a language or a
 * sentence is missing.
 */
export function defineTexts<Key extends string>(table: TextTable<Key>): Texts<Key> {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    fallbackLng: false,
    // Telegram gets plain text with entities, never HTML.
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      INTERFACE_LANGUAGES.map((language) => [language, { translation: table[language] }]),
    ),
  });
  const say = (language: InterfaceLanguage, key: Key, values = {}): string =>
    i18n.t(key, { ...values, lng: language, keySeparator: false, nsSeparator: false });
  return { say, each: (key) => (language) => say(language, key) };
}
