import { FURTHER_LANGUAGES } from './further-languages';

/** The languages that the bot speaks itself and that Papago translates, with the names their speakers use. */
const MAIN_NAMES = {
  ko: '한국어',
  en: 'English',
  ja: '日本語',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  vi: 'Tiếng Việt',
  th: 'ไทย',
  id: 'Bahasa Indonesia',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  de: 'Deutsch',
  it: 'Italiano',
} as const;

export type MainLanguage = keyof typeof MAIN_NAMES;

/** Every language that the bot can name, by its code inside the bot. Engines say which of them they translate. */
export type Language = MainLanguage | (typeof FURTHER_LANGUAGES)[number];

export const MAIN_LANGUAGES = Object.keys(MAIN_NAMES) as MainLanguage[];

/** The main ones first. */
export const LANGUAGES: readonly Language[] = [...MAIN_LANGUAGES, ...FURTHER_LANGUAGES];

/** Whether the bot itself speaks a language. */
export function isMainLanguage(language: string): language is MainLanguage {
  return Object.hasOwn(MAIN_NAMES, language);
}

const OTHER_TAGS = {
  zh: 'zh-CN',
  cn: 'zh-CN',
  'zh-hans': 'zh-CN',
  'zh-sg': 'zh-CN',
  tw: 'zh-TW',
  'zh-hant': 'zh-TW',
  'zh-hk': 'zh-TW',
  no: 'nb',
  fil: 'tl',
  iw: 'he',
} as const;

const BY_TAG = new Map<string, Language>([
  ...LANGUAGES.map((language) => [language.toLowerCase(), language] as const),
  ...Object.entries(OTHER_TAGS),
]);

/** The language of a code or tag such as `ko-KR`, `zh-Hant` or `EN`; `undefined` for one that we cannot name. */
export function languageOfTag(tag: string | undefined): Language | undefined {
  const wanted = tag?.toLowerCase().replaceAll('_', '-') ?? '';
  const exact = BY_TAG.get(wanted);
  if (exact || !wanted.includes('-')) return exact;
  return languageOfTag(wanted.slice(0, wanted.lastIndexOf('-')));
}

const regionless = (language: Language): string => language.split('-')[0] ?? language;

/** Chinese is told apart by its script, and not by a country. */
const SCRIPT_TAGS: Partial<Record<Language, string>> = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' };

const displayNames = new Map<Language, Intl.DisplayNames>();

/** The name of a language as speakers of another one write it, such as `영어`, `anglais`, `Chinesisch (traditionell)`. */
export function languageNameIn(speaker: Language, language: Language): string {
  return displayNamesOf(speaker).of(SCRIPT_TAGS[language] ?? language) ?? language;
}

function displayNamesOf(speaker: Language): Intl.DisplayNames {
  const known = displayNames.get(speaker);
  const names = known ?? new Intl.DisplayNames([speaker], { type: 'language', languageDisplay: 'standard' });
  if (!known) displayNames.set(speaker, names);
  return names;
}

/** The name that speakers of a language use for it, as it stands on a button. */
export const NATIVE_NAMES = Object.fromEntries(
  LANGUAGES.map((language) => [language, nativeNameOf(language)]),
) as Record<Language, string>;

function nativeNameOf(language: Language): string {
  if (isMainLanguage(language)) return MAIN_NAMES[language];
  const [initial = '', ...rest] = languageNameIn(language, language);
  return initial.toLocaleUpperCase(language) + rest.join('');
}

/**
 * Names as speakers of the main languages write them, such as `영어`, `english`, `anglais`, and as their own speakers
 * do, each in lower case. Where two languages share a name it is that of the main one.
 */
function namedLanguages(): Map<string, Language> {
  const names = new Map<string, Language>();
  const add = (name: string | undefined, language: Language): void => {
    if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), language);
  };
  for (const language of LANGUAGES) add(NATIVE_NAMES[language], language);
  for (const speaker of MAIN_LANGUAGES)
    for (const language of LANGUAGES) add(languageNameIn(speaker, language), language);
  for (const speaker of MAIN_LANGUAGES)
    for (const language of LANGUAGES) add(displayNamesOf(speaker).of(regionless(language)), language);
  return names;
}

let names: Map<string, Language> | undefined;

/** A language with scripts or regions, unlike a word such as `de-facto`. */
const TAG = /^[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))*$/i;

/** The language that a person means by a code, a tag, or a name in any of the languages. */
export function languageOfName(word: string): Language | undefined {
  names ??= namedLanguages();
  return (TAG.test(word) ? languageOfTag(word) : undefined) ?? names.get(word.toLowerCase());
}
