import type { Language } from '../languages/languages';

/** Writing systems that tell something about the language. */
export type Script = 'hangul' | 'kana' | 'han' | 'thai' | 'cyrillic' | 'latin';

/** Ranges of letters. Lone jamo are left out: ㅋㅋㅋ is laughter in any language. */
const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['hangul', /[\uAC00-\uD7A3]/u],
  ['kana', /[\u3041-\u3096\u30A1-\u30FA\uFF66-\uFF9D]/u],
  ['han', /\p{Script=Han}/u],
  ['thai', /\p{Script=Thai}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['latin', /\p{Script=Latin}/u],
];

const WRITTEN_IN: Record<Language, readonly Script[]> = {
  ko: ['hangul'],
  ja: ['kana', 'han'],
  'zh-CN': ['han'],
  'zh-TW': ['han'],
  th: ['thai'],
  ru: ['cyrillic'],
  en: ['latin'],
  vi: ['latin'],
  id: ['latin'],
  fr: ['latin'],
  es: ['latin'],
  de: ['latin'],
  it: ['latin'],
};

/**
 * The script a text is mainly written in, or `undefined` without letters. Hangul and kana decide as soon as
 * they appear in some number: Korean and Japanese lines are full of Latin names and Chinese characters.
 */
export function mainScript(text: string): Script | undefined {
  const counts = new Map<Script, number>();
  for (const character of text) {
    const script = SCRIPTS.find(([, letters]) => letters.test(character))?.[0];
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const letters = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const decisive of ['hangul', 'kana'] as const)
    if ((counts.get(decisive) ?? 0) * 5 >= letters && counts.has(decisive)) return decisive;
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Whether people write this language in this script. */
export function isWrittenIn(language: Language, script: Script): boolean {
  return WRITTEN_IN[language].includes(script);
}

/** The only language of the list that is written in this script, if there is just one. */
export function onlyLanguageIn(script: Script): Language | undefined {
  const speakers = (Object.keys(WRITTEN_IN) as Language[]).filter((language) =>
    isWrittenIn(language, script),
  );
  return speakers.length === 1 ? speakers[0] : undefined;
}
