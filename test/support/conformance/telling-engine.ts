import { TranslationError, type TranslationErrorCode } from '#bot/translation/translation-error';
import { ScriptedEngine } from '../scripted-engine';

/** An engine that tells what it was asked for, or fails in the way that it is told to. */
export class TellingEngine extends ScriptedEngine {
  failing: TranslationErrorCode | undefined;

  constructor() {
    super();
    this.when({}, ({ source, target, text }) => {
      if (this.failing) throw new TranslationError(this.failing);
      return { text: `${target}: ${text}`, source: source === 'auto' ? 'ko' : source };
    });
  }
}
