import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/** Waits until something is so, for long runs. Fails after `withinMs`, which is to mean that something hangs. */
export async function patiently<T>(
  withinMs: number,
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`Waited ${Math.round(withinMs / 1000)} s in vain until ${what}`);
}
