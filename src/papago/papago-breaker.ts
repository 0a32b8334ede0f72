import { Logger } from '@nestjs/common';
import {
  circuitBreaker,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import { isUsedUp, TranslationError, type TranslationErrorCode } from '../translation/translation-error';
import { adviceFor } from './papago-advice';

export interface BreakerOptions {
  /** Failures in a row after which the engine is left alone. */
  failuresToBreak: number;
  /** How long it is left alone before one call tries again, in milliseconds. */
  breakMs: number;
  /** The same after a refusal that the operator mends in NAVER's console, in milliseconds. */
  refusalBreakMs: number;
}

const OUTAGES: readonly TranslationErrorCode[] = ['unavailable', 'malformed-response', 'rate-limited'];
const REFUSALS: readonly TranslationErrorCode[] = ['permission', 'quota-exceeded'];
const BREAKING: readonly TranslationErrorCode[] = [...OUTAGES, ...REFUSALS, 'auth'];

/** What a call came to, so far as the breaker that lets it through cares. */
type Outcome<T> = { value: T } | { error: TranslationError };

/**
 * Leaves Papago alone while calling it could only fail: after failures in a row, and after one refusal. A wrong
 * key stays wrong until the process starts anew, so nothing is called after it. Every opening is logged once.
 */
export class PapagoBreaker {
  private readonly logger = new Logger(PapagoBreaker.name);
  private readonly outages: CircuitBreakerPolicy;
  private readonly refusals: CircuitBreakerPolicy;
  /** What an open breaker answers with, instead of a call. */
  private reason = new TranslationError('unavailable');
  private wrongKey: TranslationError | undefined;
  private hasAlerted = false;

  constructor({ failuresToBreak, breakMs, refusalBreakMs }: BreakerOptions) {
    this.outages = this.breakerFor(OUTAGES, failuresToBreak, breakMs);
    this.refusals = this.breakerFor(REFUSALS, 1, refusalBreakMs);
  }

  /** @throws {TranslationError} of the call, or the one that opened the breaker */
  async execute<T>(call: () => Promise<T>): Promise<T> {
    if (this.wrongKey) throw this.wrongKey;
    try {
      const outcome = await this.refusals.execute(() => this.outages.execute(() => outcomeOf(call)));
      this.answered();
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    } catch (error) {
      if (isBrokenCircuitError(error)) throw this.reason;
      if (error instanceof TranslationError && error.code === 'auth') this.stopCalling(error);
      throw error;
    }
  }

  private stopCalling(error: TranslationError): void {
    if (!this.wrongKey) this.alert(error);
    this.wrongKey = error;
  }

  private breakerFor(
    codes: readonly TranslationErrorCode[],
    failures: number,
    breakMs: number,
  ): CircuitBreakerPolicy {
    const policy = circuitBreaker(
      handleWhen((error) => error instanceof TranslationError && codes.includes(error.code)),
      { halfOpenAfter: breakMs, breaker: new ConsecutiveBreaker(failures) },
    );
    policy.onBreak((event) => {
      if ('error' in event) this.alert(event.error as TranslationError);
    });
    return policy;
  }

  private alert(error: TranslationError): void {
    this.reason = error;
    this.hasAlerted = true;
    this.logger.error({ code: error.code, detail: error.detail }, adviceFor(error));
  }

  private answered(): void {
    if (this.hasAlerted) this.logger.log('Papago answers again.');
    this.hasAlerted = false;
  }
}

/**
 * A refusal of one text is an answer: it shows that Papago is there, and ends a row of failures. A limit of ours
 * that is used up shows neither that Papago is there nor that it is away.
 */
async function outcomeOf<T>(call: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await call() };
  } catch (error) {
    const isAnswer = error instanceof TranslationError && !BREAKING.includes(error.code) && !isUsedUp(error);
    if (!isAnswer) throw error;
    return { error };
  }
}
