import type { Language } from '../languages/languages';
import { hanLanguages } from './han-languages';
import type { DetectedLanguage, LanguageDetector } from './language-detector';
import { isLaughter, piecesOf } from './laughter';
import { hasLetter, readableWords } from './readable-words';
import { composeHangul, isWrittenIn, mainScript, onlyLanguageIn } from './script';

/** What a text seems to be written in. */
export interface LanguageGuess {
  /** `auto` when only the engine can tell. */
  language: Language | 'auto';
  certainty: 'sure' | 'guess';
  /** The next best, with a guess. */
  other?: Language | undefined;
}

const LATIN_LANGUAGES: readonly Language[] = ['en', 'vi', 'id', 'fr', 'es', 'de', 'it'];

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
  const script = mainScript(words.join(' '));
  if (!script) return { language: 'auto', certainty: 'guess' };
  const only = onlyLanguageIn(script);
  if (only) return { language: only, certainty: 'sure' };
  return script === 'han' ? guessHan(words.join(''), spoken) : guessLatin(words, spoken, detector);
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

function guessLatin(
  words: readonly string[],
  spoken: readonly Language[],
  detector: LanguageDetector,
): LanguageGuess {
  const latin = spoken.filter((language) => isWrittenIn(language, 'latin'));
  const ranking = detector.rank(words.join(' '), LATIN_LANGUAGES);
  const [best] = ranking;
  if (best && best.accuracy >= CLEAR)
    return latin.includes(best.language)
      ? { language: best.language, certainty: 'sure' }
      : { language: best.language, certainty: 'guess', other: latin[0] };
  const leading = leadingAmong(latin, ranking);
  if (leading && words.length >= FEWEST_WORDS) return { language: leading, certainty: 'sure' };
  if (words.length < FEWEST_WORDS) {
    const doubt = best && best.accuracy >= DOUBTFUL ? best.language : undefined;
    if (latin.length === 1) return guessOf(latin[0], doubt);
    if (leading)
      return guessOf(
        leading,
        latin.find((language) => language !== leading),
      );
  }
  return { language: 'auto', certainty: 'guess' };
}

/** The one of the languages spoken here that stands out: among themselves if there are several, else from all. */
function leadingAmong(
  latin: readonly Language[],
  ranking: readonly DetectedLanguage[],
): Language | undefined {
  const candidates = latin.length > 1 ? ranking.filter(({ language }) => latin.includes(language)) : ranking;
  const [first, second] = candidates;
  if (!first || !latin.includes(first.language)) return undefined;
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
