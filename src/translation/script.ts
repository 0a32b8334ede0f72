import { type Language, MAIN_LANGUAGES } from '../languages/languages';

/** Writing systems that tell something about the language. */
export type Script =
  | 'hangul'
  | 'kana'
  | 'han'
  | 'thai'
  | 'cyrillic'
  | 'arabic'
  | 'hebrew'
  | 'devanagari'
  | 'bengali'
  | 'greek'
  | 'latin';

/** Ranges of letters. Lone jamo are left out: ㅋㅋㅋ is laughter in any language. */
const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['hangul', /[\uAC00-\uD7A3]/u],
  ['kana', /[\u3041-\u3096\u30A1-\u30FA\uFF66-\uFF9D]/u],
  ['han', /\p{Script=Han}/u],
  ['thai', /\p{Script=Thai}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['bengali', /\p{Script=Bengali}/u],
  ['greek', /\p{Script=Greek}/u],
  ['latin', /\p{Script=Latin}/u],
];

const LATIN: readonly Script[] = ['latin'];

/** Those that are not written in Latin letters, or not only. */
const OTHER_SCRIPTS: Partial<Record<Language, readonly Script[]>> = {
  ko: ['hangul'],
  ja: ['kana', 'han'],
  'zh-CN': ['han'],
  'zh-TW': ['han'],
  th: ['thai'],
  ru: ['cyrillic'],
  bg: ['cyrillic'],
  ky: ['cyrillic'],
  uk: ['cyrillic'],
  uz: ['latin', 'cyrillic'],
  ar: ['arabic'],
  fa: ['arabic'],
  ur: ['arabic'],
  he: ['hebrew'],
  hi: ['devanagari'],
  bn: ['bengali'],
  el: ['greek'],
};

/** Words that hold a sentence together. People borrow nouns from each other's languages, but hardly these. */
const FUNCTION_WORDS = new Set(
  [
    "i you he she we they it it's i'm is am are was were the my your this that to of at for and but let's love",
    'je tu nous vous le la les est pas mon et | yo el los es mi muy que | io il è non che mio | ich du wir ist das mein und',
    'tôi là và có không | aku saya kamu yang ini itu dan',
  ].flatMap((line) => line.split(/[ |]+/)),
);

/** Out of a hundred letters, as many of another script make a line its own though the rest is Latin … */
const SHARE_BESIDE_LATIN_NAMES = 10;
/** … and as many when the Latin letters form a sentence. One syllable of Hangul stands for two or three of them. */
const SHARE_BESIDE_LATIN_SENTENCE = 33;

/**
 * The script a text is mainly written in, or `undefined` without letters. Korean, Japanese and other lines are full of
 * Latin names and words, so their own letters decide as soon as there are some; `Let's eat 떡볶이` is still Latin.
 * Chinese characters with kana between them are Japanese. Time is linear in the length of the text.
 * @param spoken languages whose letters count beside those of the main ones; elsewhere α is a sign and no word
 */
export function mainScript(text: string, spoken: readonly Language[] = []): Script | undefined {
  const counts = countLetters(composeHangul(text), [...MAIN_LANGUAGES, ...spoken]);
  const latin = counts.get('latin') ?? 0;
  const [script, count] = greatestBesideLatin(counts);
  if (count === 0) return latin > 0 ? 'latin' : undefined;
  const share = latin > 0 && isLatinSentence(text) ? SHARE_BESIDE_LATIN_SENTENCE : SHARE_BESIDE_LATIN_NAMES;
  return count * 100 >= (count + latin) * share ? script : 'latin';
}

/** Whether people write this language in this script. */
export function isWrittenIn(language: Language, script: Script): boolean {
  return (OTHER_SCRIPTS[language] ?? LATIN).includes(script);
}

/** Some keyboards send Hangul letter by letter, which only looks like syllables: here they become syllables. */
export function composeHangul(text: string): string {
  // The whole text is not normalised: many accents on one letter would take time by the square of their number.
  return text.replace(/[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?/gu, (letters) =>
    letters.normalize('NFC'),
  );
}

function countLetters(text: string, languages: readonly Language[]): Map<Script, number> {
  const counts = new Map<Script, number>();
  const scripts = SCRIPTS.filter(([script]) => languages.some((language) => isWrittenIn(language, script)));
  for (const character of text) {
    const script = scripts.find(([, letters]) => letters.test(character))?.[0];
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts;
}

function greatestBesideLatin(counts: ReadonlyMap<Script, number>): [Script, number] {
  const of = (script: Script): number => counts.get(script) ?? 0;
  const japaneseOrChinese: [Script, number] = [of('kana') > 0 ? 'kana' : 'han', of('kana') + of('han')];
  const others = SCRIPTS.map(([script]): [Script, number] => [script, of(script)]).filter(
    ([script]) => !['latin', 'kana', 'han'].includes(script),
  );
  return [...others, japaneseOrChinese].reduce((best, other) => (other[1] > best[1] ? other : best));
}

function isLatinSentence(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{Script=Latin}']+/gu) ?? [];
  return words.some((word) => FUNCTION_WORDS.has(word));
}
