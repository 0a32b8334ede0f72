/** A clock that stands still until a test moves it. */
export class TestClock {
  private at = Date.UTC(2026, 10, 2, 9);

  readonly now = (): number => this.at;

  advance(ms: number): void {
    this.at += ms;
  }
}
