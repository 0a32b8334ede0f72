import { ExponentialBackoff, handleWhen, retry, type RetryPolicy } from 'cockatiel';
import { makesSomethingNew } from './bot-api-methods';
import { TelegramError } from './telegram-error';

export interface SecondTryOptions {
  /** How often a call is tried again. */
  tries: number;
  /** Pause before the second try, longer for each further one; milliseconds. */
  pauseMs: number;
}

export const SECOND_TRIES: SecondTryOptions = { tries: 4, pauseMs: 300 };

/**
 * When a request is made again at once: after a failure that did nothing, or whose repetition changes nothing. A
 * send that may have happened is not repeated here; handling its update again is what decides about it.
 */
export function secondTries({ tries, pauseMs }: SecondTryOptions): RetryPolicy {
  return retry(handleWhen(mayTryAgain), {
    maxAttempts: tries,
    backoff: new ExponentialBackoff({ initialDelay: pauseMs }),
  });
}

function mayTryAgain(error: Error): boolean {
  if (!(error instanceof TelegramError) || error.code !== 'unavailable') return false;
  return !(error.mayHaveHappened && makesSomethingNew(error.method));
}
