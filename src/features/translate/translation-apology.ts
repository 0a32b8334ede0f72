import type { InterfaceLanguage } from '../../texts/interface-language';
import { type Language, languageNameIn } from '../../languages/languages';
import type { TranslationError, TranslationErrorCode } from '../../translation/translation-error';
import { translateTexts } from './translate.texts';

type ApologyKey = Parameters<typeof translateTexts.say>[1];

const APOLOGIES: Record<Exclude<TranslationErrorCode, 'same-language'>, ApologyKey> = {
  'unsupported-pair': 'unsupportedPair',
  undetected: 'undetected',
  'too-long': 'refused',
  'nothing-to-translate': 'nothingToTranslate',
  auth: 'notSetUp',
  permission: 'notSetUp',
  'quota-exceeded': 'quotaExceeded',
  'month-used-up': 'monthUsedUp',
  'day-used-up': 'dayUsedUp',
  'rate-limited': 'busy',
  unavailable: 'unavailable',
  'malformed-response': 'unavailable',
  refused: 'refused',
};

/** Where the line would name Papago, and another engine is meant. */
const APOLOGIES_OF_OTHERS: Partial<Record<TranslationErrorCode, 'engineAway' | 'engineRefused'>> = {
  'too-long': 'engineRefused',
  refused: 'engineRefused',
  unavailable: 'engineAway',
  'malformed-response': 'engineAway',
};

/**
 * What the person chatting is told about a failed translation: one line, in their language.
 * @param target the language that was asked for, if one was
 */
export function apologyFor(
  { code, by }: TranslationError,
  speak: InterfaceLanguage,
  target?: Language,
): string {
  if (by && APOLOGIES_OF_OTHERS[code])
    return translateTexts.say(speak, APOLOGIES_OF_OTHERS[code], { engine: by });
  if (code !== 'same-language') return translateTexts.say(speak, APOLOGIES[code]);
  return target
    ? translateTexts.say(speak, 'sameLanguage', { language: languageNameIn(speak, target) })
    : translateTexts.say(speak, 'nothingToTranslate');
}
