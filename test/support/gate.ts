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

  release(): void {
    this.open();
  }
}
