import { handleWhen, retry, type RetryPolicy } from 'cockatiel';
import { pauseBeforeRetry } from '../connections/pause-before-retry';
import { TranslationError } from '../translation/translation-error';
import { NoAnswerError } from './papago-client';

export interface RetryOptions {
  /** Pause before the second try, doubled for the third and spread by half; milliseconds. */
  pauseMs: number;
  /** The longest pause that we wait in place when the engine names one; milliseconds. */
  longestPauseMs: number;
}

const namedPause = (error: Error): number | undefined => (error as TranslationError).retryAfterMs;

/** Malformed answers and lost ones may have been served and billed already. */
function mayHaveBeenBilled(error: Error): boolean {
  if (error instanceof NoAnswerError) return error.sent;
  return error instanceof TranslationError && error.code === 'malformed-response';
}

/** Two more tries where nothing was served: the engine was away, busy, or said that it failed. */
export function retryTwice({ pauseMs, longestPauseMs }: RetryOptions): RetryPolicy {
  const isPassing = (error: Error): boolean =>
    error instanceof TranslationError &&
    (error.code === 'unavailable' || error.code === 'rate-limited') &&
    !mayHaveBeenBilled(error) &&
    (error.retryAfterMs ?? 0) <= longestPauseMs;
  return retry(handleWhen(isPassing), { maxAttempts: 2, backoff: pauseBeforeRetry(pauseMs, namedPause) });
}

/** One more try where the first may have been served and billed. */
export function retryOnce({ pauseMs }: RetryOptions): RetryPolicy {
  return retry(handleWhen(mayHaveBeenBilled), {
    maxAttempts: 1,
    backoff: pauseBeforeRetry(pauseMs, namedPause),
  });
}
