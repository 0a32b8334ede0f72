import { DelegateBackoff, type IRetryBackoffContext } from 'cockatiel';

/**
 * How long a retry of cockatiel waits: as long as the other side has named in its failure, else `firstMs` before the
 * second try, doubled for each further one and spread by half, so that callers do not come back all at once.
 * @param namedBy the named pause of a failure, in milliseconds
 */
export function pauseBeforeRetry(
  firstMs: number,
  namedBy: (error: Error) => number | undefined,
): DelegateBackoff<IRetryBackoffContext<unknown>> {
  return new DelegateBackoff(({ attempt, result }) => {
    const named = 'error' in result ? namedBy(result.error) : undefined;
    return named ?? firstMs * 2 ** (attempt - 1) * (0.5 + Math.random());
  });
}
