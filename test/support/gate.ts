/** Holds whoever waits at it until a test opens it. */
export class Gate {
  private open!: () => void;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));
  private arrive!: () => void;
  /** Resolves when somebody waits at the gate. */
  readonly reached = new Promise<void>((resolve) => (this.arrive = resolve));

  async wait(): Promise<void> {
    this.arrive();
    await this.opened;
  }

  /** The same work, begun only when the gate is open. */
  before<A extends unknown[], R>(work: (...inputs: A) => R): (...inputs: A) => Promise<R> {
    return async (...inputs) => {
      await this.wait();
      return work(...inputs);
    };
  }

  release(): void {
    this.open();
  }
}
