import { type Language, MAIN_LANGUAGES } from '../../src/languages/languages';
import { isPapagoPair } from '../../src/papago/papago-pairs';
import { DirectionFinder } from '../../src/translation/direction-finder';
import { gate } from '../../src/translation/gate';
import { LanguageDetector } from '../../src/translation/language-detector';
import table from './chat-texts.json';

/**
 * 221 chat texts: of each language eight sentences, five short ones, and four of slang, romanised or mixed. The sentences
 * mean the same in all languages.
 */
interface ChatText {
  language: Language;
  kind: 'sentence' | 'short' | 'slang';
  text: string;
}

const TEXTS = table as ChatText[];
const finder = new DirectionFinder(new LanguageDetector(), isPapagoPair);

interface Score {
  texts: number;
  /** Went where it should. */
  directions: number;
  /** The source was named, not left to the engine … */
  named: number;
  /** … and right. */
  sources: number;
  /** The source was named wrongly, and said to be sure. */
  wronglySure: number;
}

/** Each text of either language of each pair that goes through the gate. */
function score(pairs: readonly (readonly [Language, Language])[], kinds: readonly ChatText['kind'][]): Score {
  const result: Score = { texts: 0, directions: 0, named: 0, sources: 0, wronglySure: 0 };
  for (const [mine, theirs] of pairs)
    for (const { language, kind, text } of TEXTS) {
      const isMine = language === mine;
      if (!kinds.includes(kind) || (!isMine && language !== theirs)) continue;
      if (gate({ text, entities: [] }).kind !== 'pass') continue;
      const route = finder.between(text, { mine, theirs });
      result.texts += 1;
      result.directions += Number(route.target === (isMine ? theirs : mine));
      result.named += Number(route.source !== 'auto');
      result.sources += Number(route.source === language);
      result.wronglySure += Number(route.certainty === 'sure' && route.source !== language);
    }
  return result;
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 1_000) / 10;

function report(what: string, { texts, directions, named, sources, wronglySure }: Score): void {
  process.stderr.write(
    `${what}: ${share(directions, texts)} % of ${texts} go the right way; of ${named} sources named ` +
      `${share(sources, named)} % are right, ${wronglySure} wrong ones were said to be sure.\n`,
  );
}

describe('The direction of the 221 chat texts', () => {
  const others = MAIN_LANGUAGES.filter((language) => language !== 'ko');
  const koreanPairs = others.flatMap((other) => [['ko', other] as const, [other, 'ko'] as const]);
  const latinPairs = (['vi', 'id', 'fr', 'es', 'de'] as const).flatMap((other) => [
    ['en', other] as const,
    [other, 'en'] as const,
  ]);

  it('is right for sentences and short texts between Korean and any language', () => {
    const result = score(koreanPairs, ['sentence', 'short']);
    report('Korean and another, sentences and short texts', result);

    expect(share(result.directions, result.texts)).toBeGreaterThanOrEqual(99);
    expect(share(result.sources, result.named)).toBeGreaterThanOrEqual(99);
    expect(result.wronglySure).toBe(0);
  });

  it('is mostly right for slang and romanised texts between Korean and any language', () => {
    const result = score(koreanPairs, ['slang']);
    report('Korean and another, slang and romanised texts', result);

    expect(share(result.directions, result.texts)).toBeGreaterThanOrEqual(64);
  });

  it('is mostly right between two languages that share the Latin letters', () => {
    const result = score(latinPairs, ['sentence', 'short']);
    report('English and another in Latin letters, sentences and short texts', result);

    expect(share(result.directions, result.texts)).toBeGreaterThanOrEqual(92);
    expect(share(result.sources, result.named)).toBeGreaterThanOrEqual(99);
  });
});
