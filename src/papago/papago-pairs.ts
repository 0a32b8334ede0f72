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

/** The 14 of them that have a glossary. Source: the same page. */
const GLOSSARY_PAIRS: typeof PAIRS = {
  ko: ['en', 'ja', 'zh-CN', 'zh-TW', 'fr'],
  en: ['ja', 'zh-CN', 'zh-TW', 'vi', 'th', 'id', 'fr'],
  ja: ['zh-CN', 'zh-TW'],
};

const DIRECTIONS = directionsOf(PAIRS);
const GLOSSARY_DIRECTIONS = directionsOf(GLOSSARY_PAIRS);

/** Sources from which `honorific` has an effect, by target. Source: the same page. */
const HONORIFIC_SOURCES: Partial<Record<Language, readonly Language[]>> = {
  ko: ['en', 'ja', 'zh-CN', 'zh-TW'],
  ja: ['ko', 'en', 'zh-CN', 'zh-TW'],
};

/** Whether Papago translates between two languages, in either direction. */
export function isPapagoPair(a: string, b: string): boolean {
  return DIRECTIONS.has(`${a}→${b}`);
}

/** Whether `glossaryKey` has an effect. */
export function hasGlossary(source: string, target: string): boolean {
  return GLOSSARY_DIRECTIONS.has(`${source}→${target}`);
}

/** Whether polite speech can be asked for; with `auto` the answer is known only afterwards, so it may. */
export function hasHonorific(source: Language | 'auto', target: Language): boolean {
  const sources = HONORIFIC_SOURCES[target];
  return sources !== undefined && (source === 'auto' || sources.includes(source));
}

function directionsOf(pairs: typeof PAIRS): ReadonlySet<string> {
  return new Set(
    Object.entries(pairs).flatMap(([a, partners]) => partners.flatMap((b) => [`${a}→${b}`, `${b}→${a}`])),
  );
}
