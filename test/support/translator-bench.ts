import { isPapagoPair } from '#bot/papago/papago-pairs';
import type { CallMeter } from '#bot/translation/call-meter';
import { DirectionFinder } from '#bot/translation/direction-finder';
import { LanguageDetector } from '#bot/translation/language-detector';
import type { TranslationEngine } from '#bot/translation/translation-engine';
import { type TranslatedText, type TranslationOrder, Translator } from '#bot/translation/translator';

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
