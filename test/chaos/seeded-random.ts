/** The seed of this run. The same one gives the same texts, faults and moments; `CHAOS_SEED` chooses another. */
export const CHAOS_SEED = process.env['CHAOS_SEED'] ?? '20261124';

/** Numbers by chance that are the same in every run with one seed. */
export class SeededRandom {
  private state: number;

  /** @param purpose has numbers of its own, so that what one part draws changes nothing for the others */
  constructor(purpose: string) {
    this.state = hashOf(`${CHAOS_SEED}/${purpose}`);
  }

  /** From 0 up to 1, as `Math.random` (mulberry32). */
  readonly next = (): number => {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** @param items at least one */
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!;
  }
}

/** FNV-1a: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
