import { isWrittenIn, mainScript } from '../../translation/script';
import type { Language } from '../../languages/languages';
import type { Phrase } from './phrasebook/phrase';
import { sentences, words } from './phrasebook/phrasebook';

const COLUMNS: readonly Language[] = ['ko', 'en', 'ja', 'zh-CN'];
const SENTENCE = /[^.!?。！？\n]+(?:[.!?。！？]+\s*|\n+|$)|\s+|[.!?。！？]+/gu;
/** Endings that Korean puts on words; taken off when the word alone is unknown. */
const KOREAN_PARTICLE = /(?:은|는|이|가|을|를|에|의|도|로|와|과|에서|으로|입니다|이에요|예요|요)$/u;

/** A sentence, and whether all of its words are known. */
interface Part {
  text: string;
  isKnown: boolean;
}

/** What a language of the columns puts between sentences and words: Japanese and Chinese put nothing. */
const spaceIn = (column: number): string => (column < 2 ? ' ' : '');

const keyOf = (text: string): string => text.toLowerCase().replace(/[\s\p{P}]+/gu, '');

function index(phrases: readonly Phrase[], column: number): Map<string, Phrase> {
  return new Map(phrases.map((phrase) => [keyOf(phrase[column] ?? ''), phrase]));
}

/** The language of a text as far as its letters tell, as the real service detects it when asked for `auto`. */
export function guessLanguage(text: string): Language | undefined {
  const script = mainScript(text);
  if (!script) return undefined;
  const candidates: Language[] = ['ko', 'ja', 'zh-CN', 'th', 'ru', 'en'];
  if (script === 'han') return 'zh-CN';
  return candidates.find((language) => isWrittenIn(language, script));
}

/**
 * No machine translation: sentences of the phrasebook, then words one by one, and what is unknown stays as it is. What
 * has unknown words is marked with the direction.
 */
export class PhraseTranslator {
  private readonly sentences = COLUMNS.map((_, column) => index(sentences, column));
  private readonly words = COLUMNS.map((_, column) => index(words, column));

  translate(text: string, source: Language, target: Language): string {
    const [from, to] = [COLUMNS.indexOf(source), COLUMNS.indexOf(target)];
    if (from < 0 || to < 0) return this.mark(text, source, target);
    const whole = this.sentences[from]?.get(keyOf(text))?.[to];
    if (whole) return whole;
    const parts = (text.match(SENTENCE) ?? [text]).map((part) => this.translatePart(part, from, to));
    const translated = parts
      .map((part) => part.text)
      .join('')
      .trimEnd();
    return parts.every(({ isKnown }) => isKnown) ? translated : this.mark(translated, source, target);
  }

  private mark(text: string, source: Language, target: Language): string {
    return `[${source}→${target}] ${text}`;
  }

  private translatePart(part: string, from: number, to: number): Part {
    const sentence = part.trimEnd();
    const gap = part.slice(sentence.length);
    const known = this.sentences[from]?.get(keyOf(sentence))?.[to];
    if (!known) return this.translateWords(sentence, gap, from, to);
    // The bullet or bracket before it.
    const [before = ''] = /^[^\p{L}\p{N}]*/u.exec(sentence) ?? [];
    return { text: before + known + (gap.includes('\n') ? gap : spaceIn(to)), isKnown: true };
  }

  private translateWords(sentence: string, gap: string, from: number, to: number): Part {
    const segmenter = new Intl.Segmenter(COLUMNS[from], { granularity: 'word' });
    let isKnown = true;
    const translated = [...segmenter.segment(sentence)].map(({ segment, isWordLike }) => {
      const word = isWordLike ? this.word(segment, from, to) : undefined;
      isKnown &&= word !== undefined || !/\p{L}/u.test(segment);
      return word ?? segment;
    });
    if (spaceIn(from) || !spaceIn(to)) return { text: translated.join('') + gap, isKnown };
    const spaced = translated.filter((piece) => piece.trim()).join(' ');
    return { text: spaced.replace(/ (?=\p{P})/gu, '') + gap, isKnown };
  }

  private word(word: string, from: number, to: number): string | undefined {
    const book = this.words[from];
    return (book?.get(keyOf(word)) ?? book?.get(keyOf(word.replace(KOREAN_PARTICLE, ''))))?.[to];
  }
}
