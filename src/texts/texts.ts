import { createInstance } from 'i18next';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './interface-language';

/** A sentence in every language the bot speaks. */
export type LocalizedText = (language: InterfaceLanguage) => string;

/** One sentence; where it depends on a number, one for each plural category of its language (CLDR). */
export type Sentence = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** The sentences of one part of the bot. */
export interface Texts<Key extends string> {
  /** One sentence, with `{{name}}` replaced by `values.name` as it is. `values.count` chooses among plurals. */
  say(language: InterfaceLanguage, key: Key, values?: Record<string, string | number>): string;

  /** One sentence without values, in whichever language is asked for later. */
  each(key: Key): LocalizedText;
}

/** All sentences of one part, as its JSON file holds them. */
export type TextTable<Key extends string> = Record<InterfaceLanguage, Record<Key, Sentence>>;

type KeyOf<Table extends { en: object }> = keyof Table['en'] & string;

/**
 * Defines the sentences of one part of the bot. The compiler refuses a table in which a language or a
 * sentence is missing.
 */
export function defineTexts<Table extends { en: object }>(
  table: Table & TextTable<KeyOf<Table>>,
): Texts<KeyOf<Table>> {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    fallbackLng: false,
    // Telegram gets plain text with entities, never HTML.
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      INTERFACE_LANGUAGES.map((language) => [language, { translation: withPluralSuffixes(table[language]) }]),
    ),
  });
  const say = (language: InterfaceLanguage, key: KeyOf<Table>, values = {}): string =>
    i18n.t(key, { ...values, lng: language, keySeparator: false, nsSeparator: false });
  return { say, each: (key) => (language) => say(language, key) };
}

/** i18next looks for the plural of `key` under `key_one`, `key_other` …: https://www.i18next.com/translation-function/plurals */
function withPluralSuffixes(sentences: Record<string, Sentence>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sentences).flatMap(([key, sentence]) =>
      typeof sentence === 'string'
        ? [[key, sentence]]
        : Object.entries(sentence).map(([category, text]) => [`${key}_${category}`, text]),
    ),
  );
}
