import type { RetryPolicy } from 'cockatiel';
import type { Language } from '../languages/languages';
import { type EngineRequest, type Translation, TranslationEngine } from '../translation/translation-engine';
import { TranslationError } from '../translation/translation-error';
import { type BreakerOptions, PapagoBreaker } from './papago-breaker';
import type { PapagoClient } from './papago-client';
import { hasHonorific, isPapagoPair } from './papago-pairs';
import type { PapagoRequest } from './papago-request';
import { type RetryOptions, retryOnce, retryTwice } from './papago-retry';

export type PapagoEngineOptions = RetryOptions & BreakerOptions;

export const PAPAGO_ENGINE_DEFAULTS: PapagoEngineOptions = {
  pauseMs: 300,
  longestPauseMs: 5_000,
  failuresToBreak: 5,
  breakMs: 30_000,
  refusalBreakMs: 60_000,
};

/**
 * Translates with NAVER Papago: what the vendor would refuse is refused here without a call, what passes is
 * tried again where that is safe, and nothing is called while calling could only fail.
 */
export class PapagoEngine extends TranslationEngine {
  /** Source: https://api.ncloud-docs.com/docs/en/ai-naver-papagonmt-translation */
  override readonly maxTextLength = 5_000;
  private readonly breaker: PapagoBreaker;
  private readonly twice: RetryPolicy;
  private readonly once: RetryPolicy;

  constructor(
    private readonly client: PapagoClient,
    options: PapagoEngineOptions = PAPAGO_ENGINE_DEFAULTS,
  ) {
    super();
    this.breaker = new PapagoBreaker(options);
    this.twice = retryTwice(options);
    this.once = retryOnce(options);
  }

  override supports(source: Language, target: Language): boolean {
    return isPapagoPair(source, target);
  }

  override async translate(request: EngineRequest): Promise<Translation> {
    this.refuseWithoutCall(request);
    const { source, target, text } = request;
    const polite = request.honorific === true && hasHonorific(source, target);
    try {
      return await this.call({ source, target, text, ...(polite && { honorific: true }) });
    } catch (error) {
      // Whether a direction found by detection has polite speech is known only to Papago.
      const refused = error instanceof TranslationError && error.code === 'refused';
      if (!refused || !polite || source !== 'auto') throw error;
      return this.call({ source, target, text });
    }
  }

  private call(request: PapagoRequest): Promise<Translation> {
    return this.breaker.execute(() =>
      this.twice.execute(() => this.once.execute(() => this.client.translate(request))),
    );
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
