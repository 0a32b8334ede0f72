import type { StateStore } from '../storage/state-store';

/**
 * Whether nothing else has taken this key for as long as it is taken. What took it gets `true` again: an update that
 * is handled again may say again what it said.
 * @param occasion the update that wants it
 * @param lifetimeMs for how long the key is taken, in milliseconds
 */
export async function isFirstOccasion(
  store: StateStore,
  key: string,
  occasion: number,
  lifetimeMs: number,
): Promise<boolean> {
  const isFirst = await store.setIfAbsent(key, String(occasion), lifetimeMs);
  return isFirst || (await store.get(key)) === String(occasion);
}
