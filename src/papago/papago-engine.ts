import type { RetryPolicy } from 'cockatiel';
import type { Language } from '../languages/languages';
import type { CallMeter } from '../translation/call-meter';
import { type EngineRequest, type Translation, TranslationEngine } from '../translation/translation-engine';
import { TranslationError } from '../translation/translation-error';
import { type BreakerOptions, PapagoBreaker } from './papago-breaker';
import type { PapagoClient } from './papago-client';
import { PapagoGlossary } from './papago-glossary';
import { hasHonorific, isPapagoPair } from './papago-pairs';
import type { PapagoRequest } from './papago-request';
import { type RetryOptions, retryOnce, retryTwice } from './papago-retry';

export type PapagoEngineOptions = RetryOptions &
  BreakerOptions & {
    /** See `TranslationEngine.id`; it needs to name the wire, the host and the glossary. */
    id: string;
    /** Of the operator's glossary at NAVER. */
    glossaryKey?: string | undefined;
  };

export const PAPAGO_ENGINE_DEFAULTS: PapagoEngineOptions = {
  id: 'papago',
  pauseMs: 300,
  longestPauseMs: 5_000,
  failuresToBreak: 5,
  breakMs: 30_000,
  refusalBreakMs: 60_000,
};

/** What may be asked for beyond the translation. */
type Extras = Pick<PapagoRequest, 'honorific' | 'glossaryKey'>;

/**
 * Translates with NAVER Papago: what the vendor would refuse is refused here without a call, what passes is
 * tried again where that is safe, and nothing is called while calling could only fail.
 */
export class PapagoEngine extends TranslationEngine {
  override readonly name = 'Papago';
  /** Source: https://api.ncloud-docs.com/docs/en/ai-naver-papagonmt-translation */
  override readonly maxTextLength = 5_000;
  override readonly id: string;
  private readonly glossary: PapagoGlossary;
  private readonly breaker: PapagoBreaker;
  private readonly twice: RetryPolicy;
  private readonly once: RetryPolicy;

  constructor(
    private readonly client: PapagoClient,
    options: PapagoEngineOptions = PAPAGO_ENGINE_DEFAULTS,
  ) {
    super();
    this.id = options.id;
    this.glossary = new PapagoGlossary(options.glossaryKey);
    this.breaker = new PapagoBreaker(options);
    this.twice = retryTwice(options);
    this.once = retryOnce(options);
  }

  override supports(source: Language, target: Language): boolean {
    return isPapagoPair(source, target);
  }

  override hasHonorific(source: Language | 'auto', target: Language): boolean {
    return hasHonorific(source, target);
  }

  override async translate(request: EngineRequest): Promise<Translation> {
    this.refuseWithoutCall(request);
    const { source, target, text, meter } = request;
    const plain = { source, target, text };
    const extras = this.extrasFor(request);
    try {
      return await this.call({ ...plain, ...extras }, meter);
    } catch (error) {
      const refused = error instanceof TranslationError && error.code === 'refused';
      const fewer = refused && this.fewerThan(extras, source);
      if (!fewer) throw error;
      const translation = await this.call({ ...plain, ...fewer }, meter);
      if (extras.glossaryKey) this.glossary.giveUpFor(source, target);
      return translation;
    }
  }

  private extrasFor({ source, target, honorific }: EngineRequest): Extras {
    const glossaryKey = this.glossary.keyFor(source, target);
    return {
      ...(honorific && hasHonorific(source, target) && { honorific: true }),
      ...(glossaryKey && { glossaryKey }),
    };
  }

  /** What to ask for after a refusal; `undefined` when that cannot have been about the extras. */
  private fewerThan({ glossaryKey, ...others }: Extras, source: Language | 'auto'): Extras | undefined {
    if (glossaryKey) return others;
    // Whether a direction found by detection has polite speech is known only to Papago.
    return others.honorific && source === 'auto' ? {} : undefined;
  }

  private call(request: PapagoRequest, meter: CallMeter | undefined): Promise<Translation> {
    const translate = (): Promise<Translation> => this.client.translate(request);
    const paid = (): Promise<Translation> =>
      meter ? meter.pay(request.text.length, translate) : translate();
    return this.breaker.execute(() => this.twice.execute(() => this.once.execute(paid)));
  }

  private refuseWithoutCall({ source, target, text }: EngineRequest): void {
    if (text.trim() === '') throw new TranslationError('nothing-to-translate');
    if (text.length > this.maxTextLength) throw new TranslationError('too-long');
    if (source === target) throw new TranslationError('same-language');
    const known =
      source === 'auto' ? isPapagoPair(target, target === 'ko' ? 'en' : 'ko') : this.supports(source, target);
    if (!known) throw new TranslationError('unsupported-pair', { detail: `${source}-${target}` });
  }
}
