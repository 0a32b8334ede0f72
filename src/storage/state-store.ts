/**
 * Remembers small values by key, across restarts. Keys are free text; a value is any JSON text.
 * A value with a lifetime is gone when that has passed.
 */
export abstract class StateStore {
  abstract get(key: string): Promise<string | undefined>;

  /** @param lifetimeMs milliseconds after which the value is gone; without it the value stays */
  abstract set(key: string, value: string, lifetimeMs?: number): Promise<void>;

  /** Sets the value unless the key has one. Of several callers at once exactly one gets `true`. */
  abstract setIfAbsent(key: string, value: string, lifetimeMs?: number): Promise<boolean>;

  abstract delete(key: string): Promise<void>;

  /** Gives a value another key, with what is left of its lifetime. A value that is there already stays. */
  abstract rename(from: string, to: string): Promise<void>;

  /** Resolves when the store can be written. @throws {StorageError} */
  abstract check(): Promise<void>;
}
