import type { Language } from '../languages/languages';
import { type EngineRequest, type Translation, TranslationEngine } from './translation-engine';
import { TranslationError } from './translation-error';

/**
 * Several engines as one: the first that has a direction translates. The others serve only what those before them
 * lack, and what they make is marked. That an engine is away, or that its allowance is used up, hands nothing over:
 * people would get other translations than they think, and operators another bill.
 */
export class EngineChain extends TranslationEngine {
  /** @param engines in order; the first one's translations are not marked */
  constructor(private readonly engines: readonly TranslationEngine[]) {
    super();
  }

  override get name(): string {
    return this.engines.map(({ name }) => name).join(' + ');
  }

  override get others(): readonly string[] {
    return this.engines.slice(1).map(({ name }) => name);
  }

  override get id(): string {
    return this.engines.map(({ id }) => id).join(' + ');
  }

  override get maxTextLength(): number {
    return Math.min(...this.engines.map(({ maxTextLength }) => maxTextLength));
  }

  override supports(source: Language, target: Language): boolean {
    return this.engines.some((engine) => engine.supports(source, target));
  }

  override hasHonorific(source: Language | 'auto', target: Language): boolean {
    return this.enginesFor(source, target)[0]?.hasHonorific(source, target) ?? false;
  }

  override async translate(request: EngineRequest): Promise<Translation> {
    const { source, target, text } = request;
    if (text.length > this.maxTextLength) throw new TranslationError('too-long');
    if (source === target) throw new TranslationError('same-language');
    let refusal = new TranslationError('unsupported-pair', { detail: `${source}-${target}` });
    for (const engine of this.enginesFor(source, target)) {
      try {
        return this.marked(engine, await engine.translate(request));
      } catch (error) {
        if (!(error instanceof TranslationError)) throw error;
        refusal = this.named(engine, error);
        if (!isAboutLanguages(error)) break;
      }
    }
    throw refusal;
  }

  /** Those that may have the direction, in order; where the source is to be detected, those that have the target. */
  private enginesFor(source: Language | 'auto', target: Language): TranslationEngine[] {
    return this.engines.filter((engine) =>
      source === 'auto' ? engine.translatesInto(target) : engine.supports(source, target),
    );
  }

  private marked(engine: TranslationEngine, translation: Translation): Translation {
    return engine === this.engines[0] ? translation : { ...translation, by: engine.name };
  }

  private named(engine: TranslationEngine, error: TranslationError): TranslationError {
    if (engine === this.engines[0]) return error;
    const { code, detail, retryAfterMs, isUnbilled } = error;
    return new TranslationError(code, { detail, retryAfterMs, isUnbilled, by: engine.name, cause: error });
  }
}

/** The engine found a language that it lacks, or none: another one may have it. */
function isAboutLanguages({ code }: TranslationError): boolean {
  return code === 'unsupported-pair' || code === 'undetected';
}
