/** At most so many calls in any span of so many milliseconds. */
export interface CallLimit {
  calls: number;
  perMs: number;
}

/** Remembers when the last calls were made, and tells when the next may be. Times are of one rising clock. */
export class SlidingWindow {
  private readonly madeAt: number[] = [];

  constructor(private readonly limit: CallLimit) {}

  /** When the next call may be made; not after `now` when it may be made at once. */
  readyAt(now: number): number {
    if (this.madeAt.length < this.limit.calls) return now;
    return (this.madeAt[0] ?? 0) + this.limit.perMs;
  }

  /** A call is made. */
  take(now: number): void {
    this.madeAt.push(now);
    if (this.madeAt.length > this.limit.calls) this.madeAt.shift();
  }
}
