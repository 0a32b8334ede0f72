import { isPapagoPair } from '../../src/papago/papago-pairs';
import type { CallMeter } from '../../src/translation/call-meter';
import { DirectionFinder } from '../../src/translation/direction-finder';
import { LanguageDetector } from '../../src/translation/language-detector';
import type { TranslationEngine } from '../../src/translation/translation-engine';
import { type TranslatedText, type TranslationOrder, Translator } from '../../src/translation/translator';

/** A detector that never knows, so that what is left to the engine can be seen. */
class KnowsNothing extends LanguageDetector {
  override rank(): [] {
    return [];
  }
}

const FREE: CallMeter = { pay: (_characters, call) => call() };

/** A translator over an engine, as the bot makes it, but without a detector. */
export function translatorOver(engine: TranslationEngine): Translator {
  return new Translator(engine, new DirectionFinder(new KnowsNothing(), isPapagoPair));
}

/** Has a plain text translated, between Korean and English and plainly unless the order says otherwise. */
export function translatePlain(
  engine: TranslationEngine,
  text: string,
  order: Partial<TranslationOrder> = {},
): Promise<TranslatedText> {
  return translatorOver(engine).translate({
    source: { text, entities: [] },
    pair: { mine: 'ko', theirs: 'en' },
    register: 'plain',
    terms: [],
    meter: FREE,
    personId: 501,
    ...order,
  });
}
