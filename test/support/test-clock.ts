/** A clock that stands still until a test moves it. */
export class TestClock {
  private inCharge = false;

  /** @param at Unix time in milliseconds. Default: 2 November 2026, 9:00 UTC */
  constructor(private at = Date.UTC(2026, 10, 2, 9)) {}

  readonly now = (): number => (this.inCharge ? Date.now() : this.at);

  advance(ms: number): void {
    this.at = this.now() + ms;
    if (this.inCharge) jest.setSystemTime(this.at);
  }

  /**
   * Is the time of this whole process from now on, and goes on with it: what waits for a moment to come would else
   * wait for ever. Timers stay as they are. Ends when what is returned is disposed of.
   */
  takeCharge(): Disposable {
    jest.useFakeTimers({ now: this.at, advanceTimers: true, doNotFake: TIMERS });
    this.inCharge = true;
    return {
      [Symbol.dispose]: () => {
        this.at = this.now();
        this.inCharge = false;
        jest.useRealTimers();
      },
    };
  }
}

const TIMERS: FakeableAPI[] = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
];
