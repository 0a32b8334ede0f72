import { type Language, languageOfTag } from '../languages/languages';

/** Codes of older servers; newer ones use tags, such as `zh-Hant`. */
const OLDER_CODES = new Map<string, Language>([
  ['zt', 'zh-TW'],
  ['pb', 'pt'],
]);

/**
 * The language that a server means by a code, such as `zh-Hans`, or `zh` for the same on an older one.
 * Source: https://docs.libretranslate.com/guides/supported_languages
 */
export function languageOfCode(code: string): Language | undefined {
  return OLDER_CODES.get(code) ?? languageOfTag(code);
}
