/** One value in the data of a button: how it is written, and read from what comes back. */
export interface ButtonField<T> {
  /** Longest that it gets when written, in bytes of UTF-8. */
  readonly maxBytes: number;
  write(value: T): string;
  /** @returns `undefined` for anything that `write` does not write */
  read(text: string): { value: T } | undefined;
}

/** Values that are written by short codes, as `coded({ polite: 'p', plain: 'd' })`. */
export function coded<const K extends string>(codes: Readonly<Record<K, string>>): ButtonField<K> {
  const byCode = new Map((Object.keys(codes) as K[]).map((value) => [codes[value], value] as const));
  return {
    maxBytes: Math.max(...[...byCode.keys()].map((code) => Buffer.byteLength(code))),
    write: (value) => codes[value],
    read: (text) => {
      const value = byCode.get(text);
      return value === undefined ? undefined : { value };
    },
  };
}

/** One of a few words. */
export function oneOf<const K extends string>(...values: readonly K[]): ButtonField<K> {
  return coded(Object.fromEntries(values.map((value) => [value, value])) as Record<K, K>);
}

/** A whole number from 0 to `most`, such as an id of a person: at most `Number.MAX_SAFE_INTEGER`. */
export function wholeNumber(most = Number.MAX_SAFE_INTEGER): ButtonField<number> {
  return {
    maxBytes: String(most).length,
    write: String,
    read: (text) => {
      const value = Number(text);
      return /^\d+$/.test(text) && value <= most ? { value } : undefined;
    },
  };
}

/** A value that may be missing. */
export function optional<T>(field: ButtonField<T>): ButtonField<T | undefined> {
  return {
    maxBytes: field.maxBytes,
    write: (value) => (value === undefined ? '' : field.write(value)),
    read: (text) => (text === '' ? { value: undefined } : field.read(text)),
  };
}
