import { type Language, MAIN_LANGUAGES } from '../languages/languages';
import { hanLanguages } from './han-languages';
import type { DetectedLanguage, LanguageDetector } from './language-detector';
import { isLaughter, piecesOf } from './laughter';
import { hasLetter, readableWords } from './readable-words';
import { composeHangul, isWrittenIn, mainScript, type Script } from './script';

/** What a text seems to be written in. */
export interface LanguageGuess {
  /** `auto` when only the engine can tell. */
  language: Language | 'auto';
  certainty: 'sure' | 'guess';
  /** The next best, with a guess. */
  other?: Language | undefined;
}

/** Measured: of the texts with at least this accuracy 96 % are in the language that is named. */
const CLEAR = 0.5;
/** A language that is spoken here needs less: a little, and twice as much as any other. */
const LEADING = 0.1;
/** Of a word or two another language is worth a question only from here on. */
const DOUBTFUL = 0.25;
/** Fewer words tell little, and names look like any language. */
const FEWEST_WORDS = 3;

/**
 * What language a text is in. Evidence in this order: its letters, what is spoken here, the detector; else `auto`.
 * @param spoken the languages of the chat, likeliest first
 */
export function guessLanguage(
  text: string,
  spoken: readonly Language[],
  detector: LanguageDetector,
): LanguageGuess {
  const words = wordsThatTell(text);
  const script = mainScript(words.join(' '), spoken);
  if (!script) return { language: 'auto', certainty: 'guess' };
  const [language, ...others] = languagesIn(script, spoken);
  if (language && others.length === 0) return { language, certainty: 'sure' };
  return script === 'han' ? guessHan(words.join(''), spoken) : guessByWords(words, script, spoken, detector);
}

/** What people may write in a script: the main languages, and a further one only where it is spoken. */
function languagesIn(script: Script, spoken: readonly Language[]): Language[] {
  return [...new Set([...MAIN_LANGUAGES, ...spoken])].filter((language) => isWrittenIn(language, script));
}

/** How many words of a text, laughter and links left out, help to tell its language. */
export function wordsThatTell(text: string): readonly string[] {
  return readableWords(composeHangul(text)).filter(
    (word) => hasLetter(word) && !piecesOf(word).every(isLaughter),
  );
}

function guessHan(text: string, spoken: readonly Language[]): LanguageGuess {
  const possible: readonly Language[] = hanLanguages(text);
  const [likeliest] = possible;
  if (!likeliest) return { language: 'auto', certainty: 'guess' };
  if (possible.length === 1) return { language: likeliest, certainty: 'sure' };
  // Without kana a text is rather Chinese, though Japanese is spoken as well; and who speaks one Chinese may write both.
  const heard = spoken.filter((language) => possible.includes(language)).sort(japaneseLast);
  const isChineseSpoken = spoken.some((language) => language.startsWith('zh'));
  if (heard.length === 1 || (heard.length === 0 && isChineseSpoken))
    return { language: heard[0] ?? likeliest, certainty: 'sure' };
  const language = heard[0] ?? likeliest;
  // Whoever reads one Chinese reads the other, so only Japanese makes a difference to it.
  const other = [...heard, ...possible].find((one) => one.startsWith('zh') !== language.startsWith('zh'));
  return { language, certainty: 'guess', other };
}

function guessByWords(
  words: readonly string[],
  script: Script,
  spoken: readonly Language[],
  detector: LanguageDetector,
): LanguageGuess {
  const here = spoken.filter((language) => isWrittenIn(language, script));
  const ranking = detector.rank(words.join(' '), languagesIn(script, spoken));
  const [best] = ranking;
  if (best && best.accuracy >= CLEAR)
    return here.includes(best.language)
      ? { language: best.language, certainty: 'sure' }
      : { language: best.language, certainty: 'guess', other: here[0] };
  const leading = leadingAmong(here, ranking);
  if (leading && words.length >= FEWEST_WORDS) return { language: leading, certainty: 'sure' };
  // What looks like nothing that the detector knows is rather what it does not know.
  const unknown = here.find((language) => !detector.knows(language));
  if (unknown) return guessOf(unknown, best?.language);
  if (words.length < FEWEST_WORDS) {
    const doubt = best && best.accuracy >= DOUBTFUL ? best.language : undefined;
    if (here.length === 1) return guessOf(here[0], doubt);
    if (leading)
      return guessOf(
        leading,
        here.find((language) => language !== leading),
      );
  }
  return { language: 'auto', certainty: 'guess' };
}

/** The one of the languages spoken here that stands out: among themselves if there are several, else from all. */
function leadingAmong(here: readonly Language[], ranking: readonly DetectedLanguage[]): Language | undefined {
  const candidates = here.length > 1 ? ranking.filter(({ language }) => here.includes(language)) : ranking;
  const [first, second] = candidates;
  if (!first || !here.includes(first.language)) return undefined;
  return first.accuracy >= LEADING && first.accuracy >= 2 * (second?.accuracy ?? 0)
    ? first.language
    : undefined;
}

function guessOf(language: Language | undefined, other: Language | undefined): LanguageGuess {
  return { language: language ?? 'auto', certainty: 'guess', other: other === language ? undefined : other };
}

function japaneseLast(a: Language, b: Language): number {
  return Number(a === 'ja') - Number(b === 'ja');
}
