import type { Language } from '../languages/languages';

/**
 * The 29 pairs, each written once and good in both directions.
 * Source: https://guide.ncloud-docs.com/docs/en/papagotranslation-api
 */
const PAIRS: Partial<Record<Language, readonly Language[]>> = {
  ko: ['en', 'ja', 'zh-CN', 'zh-TW', 'vi', 'th', 'id', 'fr', 'es', 'ru', 'de', 'it'],
  en: ['ja', 'zh-CN', 'zh-TW', 'vi', 'th', 'id', 'fr', 'es', 'ru', 'de'],
  ja: ['zh-CN', 'zh-TW', 'vi', 'th', 'id', 'fr'],
  'zh-CN': ['zh-TW'],
};

const DIRECTIONS = new Set(
  Object.entries(PAIRS).flatMap(([a, partners]) => partners.flatMap((b) => [`${a}→${b}`, `${b}→${a}`])),
);

/** Sources from which `honorific` has an effect, by target. Source: the same page. */
const HONORIFIC_SOURCES: Partial<Record<Language, readonly Language[]>> = {
  ko: ['en', 'ja', 'zh-CN', 'zh-TW'],
  ja: ['ko', 'en', 'zh-CN', 'zh-TW'],
};

/** Whether Papago translates between two languages, in either direction. */
export function isPapagoPair(a: string, b: string): boolean {
  return DIRECTIONS.has(`${a}→${b}`);
}

/** Whether polite speech can be asked for; with `auto` the answer is known only afterwards, so it may. */
export function hasHonorific(source: Language | 'auto', target: Language): boolean {
  const sources = HONORIFIC_SOURCES[target];
  return sources !== undefined && (source === 'auto' || sources.includes(source));
}
