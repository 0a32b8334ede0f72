import type { KeptTranslations } from '../chats/kept-translations';
import type { Language } from '../languages/languages';
import { type EngineRequest, type Translation, TranslationEngine } from './translation-engine';

/**
 * An engine that is asked the same only once: when an update is handled again, after a crash or while Telegram is
 * away, its translation is there already. Failures are not remembered.
 */
export class RememberingEngine extends TranslationEngine {
  constructor(
    private readonly engine: TranslationEngine,
    private readonly kept: KeptTranslations,
  ) {
    super();
  }

  override get id(): string {
    return this.engine.id;
  }

  override get maxTextLength(): number {
    return this.engine.maxTextLength;
  }

  override supports(source: Language, target: Language): boolean {
    return this.engine.supports(source, target);
  }

  override async translate(request: EngineRequest): Promise<Translation> {
    const { source, target, text, honorific = false } = request;
    const question = [source, target, honorific, text];
    const known = await this.kept.find<Translation>(question);
    if (known) return known;
    const translation = await this.engine.translate(request);
    this.kept.keep(question, translation);
    return translation;
  }
}
