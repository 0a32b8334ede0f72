import type { Language } from '../languages/languages';
import type { Direction, Route } from './direction';
import { hanLanguages } from './han-languages';
import type { LanguageDetector } from './language-detector';
import { guessLanguage, type LanguageGuess, wordsThatTell } from './language-guess';
import { isWrittenIn, mainScript } from './script';

/** As few words of Latin letters may be a name or a loan word, so they are not surely in the wished language. */
const FEWEST_WORDS_TO_REFUSE = 3;

/** Finds from which language a text goes to which, without a call to the engine. */
export class DirectionFinder {
  constructor(
    private readonly detector: LanguageDetector,
    /** Whether the engine translates between two languages. */
    private readonly supports: (source: Language, target: Language) => boolean,
  ) {}

  /**
   * A text in `mine` goes to `theirs`, anything else comes to `mine`. What nobody can tell is left to the engine, and
   * goes where its letters say. A sure source may make no pair with the target: then the translator refuses it
   * without a call; one that is only guessed becomes `auto` instead.
   */
  between(text: string, { mine, theirs }: Direction): Route {
    const guess = guessLanguage(text, [mine, theirs], this.detector);
    if (guess.language === 'auto') {
      const script = mainScript(wordsThatTell(text).join(' '), [mine, theirs]);
      const mayBeMine = script !== undefined && isWrittenIn(mine, script);
      return { source: 'auto', target: mayBeMine ? theirs : mine, certainty: 'guess', otherSource: theirs };
    }
    const isMine =
      guess.language === mine || (guess.language !== theirs && isReadAlike(guess.language, mine));
    return this.route(guess, isMine ? theirs : mine);
  }

  /**
   * Into one wished language; `already` if the text surely is in it. A wish tells that the text is in another language,
   * so the wished one is never guessed.
   * @param spoken the languages of the chat, likeliest first
   */
  into(text: string, target: Language, spoken: readonly Language[] = []): Route | 'already' {
    if (this.isAlready(text, target, spoken)) return 'already';
    const guess = guessLanguage(
      text,
      spoken.filter((language) => language !== target),
      this.detector,
    );
    const other = guess.other === target ? undefined : guess.other;
    if (guess.language !== target) return this.route({ ...guess, other }, target);
    // What both Chinese write alike, and is to become Chinese, can only be Japanese.
    const isAlike = other !== undefined && isReadAlike(other, target);
    return this.route({ language: isAlike ? 'ja' : (other ?? 'auto'), certainty: 'guess' }, target);
  }

  private isAlready(text: string, target: Language, spoken: readonly Language[]): boolean {
    const words = wordsThatTell(text);
    if (mainScript(words.join(' '), spoken) === 'latin' && words.length < FEWEST_WORDS_TO_REFUSE)
      return false;
    const { language, certainty } = guessLanguage(text, spoken, this.detector);
    if (language === target) return certainty === 'sure' || isTheSameInBothChinese(text);
    return false;
  }

  private route({ language, certainty, other }: LanguageGuess, target: Language): Route {
    if (certainty === 'sure') return { source: language, target, certainty };
    const isRefused = language !== 'auto' && !this.supports(language, target);
    return { source: isRefused ? 'auto' : language, target, certainty, ...(other && { otherSource: other }) };
  }
}

/** Who reads one Chinese reads the other: it is no foreign language that has to come to theirs. */
function isReadAlike(a: Language, b: Language): boolean {
  return a === b || (a.startsWith('zh') && b.startsWith('zh'));
}

function isTheSameInBothChinese(text: string): boolean {
  const possible = hanLanguages(text);
  return possible.includes('zh-CN') && possible.includes('zh-TW') && !possible.includes('ja');
}
