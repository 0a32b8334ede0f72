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

  /**
   * Adds to a whole number, which begins at 0, unless that would take it beyond `most`. Nothing that several
   * callers add at once is lost, and together they do not get beyond `most` either.
   * @param lifetimeMs milliseconds after which the number is gone, counted from the first addition
   * @returns the new number, or `undefined` when it stayed as it was
   */
  abstract add(
    key: string,
    amount: number,
    options?: { most?: number; lifetimeMs?: number },
  ): Promise<number | undefined>;

  /** Every key that begins so and has a value. */
  abstract keys(prefix: string): Promise<string[]>;

  /** Deletes every value whose key begins so. */
  abstract deleteAll(prefix: string): Promise<void>;

  /**
   * Gives every value whose key begins with `from` a key that begins with `to` instead, with what is left of its
   * lifetime. A value that is there already stays.
   */
  abstract renameAll(from: string, to: string): Promise<void>;

  /** Resolves when nothing of what was deleted or replaced can be read from the files any more. */
  abstract scrub(): Promise<void>;

  /** Resolves when the store can be written. @throws {StorageError} */
  abstract check(): Promise<void>;
}
