import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 2;

/**
 * Waits until something is so.
 * @param withinMs after which it fails; by default ten seconds, which is far longer than anything the bot does takes
 */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  withinMs = 10_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`Waited in vain until ${what}`);
}
