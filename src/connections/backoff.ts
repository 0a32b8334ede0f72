import { setTimeout as sleep } from 'node:timers/promises';
import { ExponentialBackoff, type IBackoff } from 'cockatiel';

/** Pauses between tries that fail: growing, with jitter, ended at once by a signal. */
export class Backoff {
  private readonly factory;
  private current: IBackoff<unknown> | undefined;

  /** Both in milliseconds. */
  constructor(firstMs: number, longestMs: number) {
    this.factory = new ExponentialBackoff({ initialDelay: firstMs, maxDelay: longestMs });
  }

  reset(): void {
    this.current = undefined;
  }

  /** @param atLeastMs a pause that was asked for, as `retry_after` is */
  async pause(signal: AbortSignal, atLeastMs = 0): Promise<void> {
    this.current = this.current ? this.current.next(undefined) : this.factory.next();
    const ms = Math.max(atLeastMs, this.current.duration);
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  }
}
