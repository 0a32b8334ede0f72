import { DelegateBackoff, handleWhen, type IRetryBackoffContext, retry, type RetryPolicy } from 'cockatiel';
import { TelegramError } from './telegram-error';

export interface SecondTryOptions {
  /** How often a call is tried again. */
  tries: number;
  /** Pause before the second try, doubled for each further one; milliseconds. */
  pauseMs: number;
  /** The longest `retry_after` that is waited for in place, in milliseconds. */
  longestFloodMs: number;
}

export const SECOND_TRIES: SecondTryOptions = { tries: 4, pauseMs: 300, longestFloodMs: 60_000 };

/** Methods that make something new each time they are called. */
const MAKES_SOMETHING_NEW = /^(?:send(?!ChatAction)|copy|forward|create|answerGuestQuery)/;

function mayTryAgain(error: Error, longestFloodMs: number): boolean {
  if (!(error instanceof TelegramError)) return false;
  if (error.code === 'flood') return error.retryAfterMs <= longestFloodMs;
  return error.code === 'unavailable' && !(error.mayHaveHappened && MAKES_SOMETHING_NEW.test(error.method));
}

/**
 * When a call is made again: after the pause that Telegram names, and after a failure that did nothing or whose
 * repetition changes nothing. A send that may have happened is not repeated here; its update is.
 */
export function secondTries({ tries, pauseMs, longestFloodMs }: SecondTryOptions): RetryPolicy {
  return retry(
    handleWhen((error) => mayTryAgain(error, longestFloodMs)),
    {
      maxAttempts: tries,
      backoff: new DelegateBackoff<IRetryBackoffContext<unknown>>(({ attempt, result }) => {
        const named = 'error' in result ? (result.error as TelegramError).retryAfterMs : 0;
        return named || pauseMs * 2 ** (attempt - 1) * (0.5 + Math.random());
      }),
    },
  );
}
