/** The languages the bot translates, by their codes on the wire, with the names their speakers use. */
export const NATIVE_NAMES = {
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

export type Language = keyof typeof NATIVE_NAMES;

export const LANGUAGES = Object.keys(NATIVE_NAMES) as Language[];

const OTHER_TAGS = {
  zh: 'zh-CN',
  cn: 'zh-CN',
  'zh-hans': 'zh-CN',
  'zh-sg': 'zh-CN',
  tw: 'zh-TW',
  'zh-hant': 'zh-TW',
  'zh-hk': 'zh-TW',
} as const;

const BY_TAG = new Map<string, Language>([
  ...LANGUAGES.map((language) => [language.toLowerCase(), language] as const),
  ...Object.entries(OTHER_TAGS),
]);

/** The language of a code or tag such as `ko-KR`, `zh-Hant` or `EN`; `undefined` when it is not translated. */
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

/** Names in every language of the list, such as `영어`, `english`, `anglais`, each in lower case. */
function namedLanguages(): Map<string, Language> {
  const names = new Map<string, Language>();
  for (const speaker of LANGUAGES)
    for (const language of LANGUAGES) {
      names.set(languageNameIn(speaker, language).toLowerCase(), language);
      const plain = displayNamesOf(speaker).of(regionless(language))?.toLowerCase();
      if (plain && !names.has(plain)) names.set(plain, language);
    }
  for (const language of LANGUAGES) names.set(NATIVE_NAMES[language].toLowerCase(), language);
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
