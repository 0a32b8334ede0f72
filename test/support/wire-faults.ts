/** What was not as the Bot API has it, in words that hold no value of a call or an update. */
export class WireFaults {
  private readonly found = new Set<string>();

  keep(faults: readonly string[]): void {
    for (const fault of faults) this.found.add(fault);
  }

  /** What was wrong since the last look. */
  take(): string[] {
    const found = [...this.found];
    this.found.clear();
    return found;
  }

  /** @throws {Error} that names what was wrong since the last look */
  refuse(): void {
    const faults = this.take();
    if (faults.length > 0) throw new Error(`Not as the Bot API has it:\n${faults.join('\n')}`);
  }
}
