const faults = new Set<string>();

/** Keeps what was wrong in a call to the Bot API or in an update, in words that hold no value of it. */
export function keepWireFaults(found: readonly string[]): void {
  for (const fault of found) faults.add(fault);
}

/** What was wrong since the last look. */
export function takeWireFaults(): string[] {
  const found = [...faults];
  faults.clear();
  return found;
}
