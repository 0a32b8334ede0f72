export type StorageErrorCode =
  /** The folder or file cannot be created or written. */
  | 'not-writable'
  /** No space is left. */
  | 'full'
  /** The file is no database, or a broken one. */
  | 'damaged'
  /** Another process of the bot works in the folder. */
  | 'in-use'
  /** Neither SQLite driver can be loaded. */
  | 'no-driver'
  /** Anything else that the database refused. */
  | 'failed';

/** The store could not do what it was asked. `place` is the file or folder. */
export class StorageError extends Error {
  constructor(
    readonly code: StorageErrorCode,
    readonly place: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${place}`, options);
    this.name = 'StorageError';
  }
}
