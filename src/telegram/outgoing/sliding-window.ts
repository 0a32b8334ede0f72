/** At most so many calls in any span of so many milliseconds. */
export interface CallLimit {
  calls: number;
  perMs: number;
}

/** One call in a window. */
export interface MadeCall {
  at: number;
}

/** Remembers when the last calls were made, and tells when the next may be. Times are of one rising clock. */
export class SlidingWindow {
  private made: MadeCall[];

  /** @param madeAt calls that were made before, by somebody else */
  constructor(
    private readonly limit: CallLimit,
    madeAt: readonly number[] = [],
  ) {
    this.made = madeAt.slice(-limit.calls).map((at) => ({ at }));
  }

  /** When the calls that matter were made. */
  get times(): number[] {
    return this.made.map(({ at }) => at);
  }

  /** When the next call may be made; not after `now` when it may be made at once. */
  readyAt(now: number): number {
    if (this.made.length < this.limit.calls) return now;
    return Math.min(...this.times) + this.limit.perMs;
  }

  /** A call is made. Whoever learns later that it was made later may move its time. */
  take(now: number): MadeCall {
    const call = { at: now };
    this.made = this.made.filter(({ at }) => at + this.limit.perMs > now);
    this.made.push(call);
    return call;
  }
}
