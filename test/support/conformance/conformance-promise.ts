import type { Subject } from './subject';

/** Something that every command module promises. */
export interface ConformancePromise {
  /** Continues the name of the module. */
  name: string;
  /** @throws {Error} with what the module does instead, in words that say where to look */
  check: (subject: Subject) => Promise<void>;
}

/** @throws {Error} that lists what is wrong, each once, if anything is */
export function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error([...new Set(faults)].join('\n'));
}
