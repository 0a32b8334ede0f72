import { join } from 'node:path';
import { StorageError } from '../storage-error';
import { openConnection, type SqliteConnection } from './sqlite-driver';

const FILE = 'bot.lock';
/** A former process may still be finishing its work. */
const PATIENCE_MS = 2_000;

/**
 * Keeps a second process of the bot out of a folder: both would handle every update. The lock is SQLite's own on
 * a file beside the database, so it ends with the process, however that ends, and tools may look at the database.
 */
export class FolderLock {
  private readonly connection: SqliteConnection;

  /** @throws {StorageError} `in-use` when another process holds the folder */
  constructor(folder: string, patienceMs = PATIENCE_MS) {
    this.connection = openConnection(join(folder, FILE));
    try {
      this.connection.exec(`PRAGMA busy_timeout = ${patienceMs}`);
      this.connection.exec('BEGIN EXCLUSIVE');
    } catch (cause) {
      this.connection.close();
      throw new StorageError('in-use', folder, { cause });
    }
  }

  release(): void {
    this.connection.close();
  }
}
