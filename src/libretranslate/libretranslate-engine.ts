import { handleWhen, retry, type RetryPolicy } from 'cockatiel';
import { pauseBeforeRetry } from '../connections/pause-before-retry';
import type { Language } from '../languages/languages';
import { type EngineRequest, type Translation, TranslationEngine } from '../translation/translation-engine';
import { TranslationError } from '../translation/translation-error';
import type { LibreTranslateClient } from './libretranslate-client';
import { languageOfCode } from './libretranslate-codes';
import type { LibreTranslateOffer } from './libretranslate-offer';

export interface LibreTranslateEngineOptions {
  /** See `TranslationEngine.id`; it needs to name the server. */
  id: string;
  /** Pause before the second try, doubled for the third and spread by half; milliseconds. */
  pauseMs: number;
  /** The longest pause that is waited in place when the server names one; milliseconds. */
  longestPauseMs: number;
}

/** As much as Papago takes, so that a server without a limit of its own does not cut Papago's texts shorter. */
const MOST_CHARACTERS = 5_000;
const MORE_TRIES = 2;

/**
 * Translates with a LibreTranslate server. Nobody pays for its calls, so they take nothing from the budget; what the
 * server would refuse is refused here without a call.
 */
export class LibreTranslateEngine extends TranslationEngine {
  override readonly name = 'LibreTranslate';
  override readonly id: string;
  private readonly tries: RetryPolicy;

  constructor(
    private readonly client: LibreTranslateClient,
    private readonly offer: LibreTranslateOffer,
    { id, pauseMs, longestPauseMs }: LibreTranslateEngineOptions,
  ) {
    super();
    this.id = id;
    const backoff = pauseBeforeRetry(pauseMs, namedPause);
    const isWorthATry = (error: Error): boolean =>
      isPassing(error) && (namedPause(error) ?? 0) <= longestPauseMs;
    this.tries = retry(handleWhen(isWorthATry), { maxAttempts: MORE_TRIES, backoff });
  }

  override get maxTextLength(): number {
    return Math.min(MOST_CHARACTERS, this.offer.characterLimit ?? MOST_CHARACTERS);
  }

  override supports(source: Language, target: Language): boolean {
    return this.offer.supports(source, target);
  }

  override hasHonorific(): boolean {
    return false;
  }

  override async translate(request: EngineRequest): Promise<Translation> {
    const { source, target, text } = request;
    const codes = this.codesFor(request);
    const translated = await this.tries.execute(() => this.client.translate({ ...codes, text }));
    if (source !== 'auto') return { text: translated.text, source };
    const found = languageOfCode(translated.found ?? '');
    if (found === target) throw new TranslationError('same-language');
    return { text: translated.text, source: found ?? translated.found ?? 'unk' };
  }

  /** @throws {TranslationError} for what the server would refuse */
  private codesFor({ source, target, text }: EngineRequest): { source: string; target: string } {
    if (text.trim() === '') throw new TranslationError('nothing-to-translate');
    if (text.length > this.maxTextLength) throw new TranslationError('too-long');
    if (source === target) throw new TranslationError('same-language');
    const isOffered = source === 'auto' ? this.translatesInto(target) : this.supports(source, target);
    const from = source === 'auto' ? 'auto' : this.offer.codeOf(source);
    const into = this.offer.codeOf(target);
    if (!isOffered || !from || !into)
      throw new TranslationError('unsupported-pair', { detail: `${source}-${target}` });
    return { source: from, target: into };
  }
}

function namedPause(error: Error): number | undefined {
  return (error as TranslationError).retryAfterMs;
}

/** The server was away or busy for a moment. What it was too slow for would only make it slower. */
function isPassing(error: Error): boolean {
  if (!(error instanceof TranslationError) || error.detail === 'timeout') return false;
  return error.code === 'unavailable' || error.code === 'rate-limited';
}
