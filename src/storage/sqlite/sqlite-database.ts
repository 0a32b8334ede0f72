import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StorageError, type StorageErrorCode } from '../storage-error';
import { openConnection, type SqliteConnection, type SqliteStatement } from './sqlite-driver';

const FILE = 'bot.db';

interface Waiting {
  work: () => unknown;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

function codeOf(error: unknown): StorageErrorCode {
  const { code, message } = error as NodeJS.ErrnoException;
  const text = `${code ?? ''} ${message}`;
  if (/FULL|ENOSPC|disk is full/i.test(text)) return 'full';
  if (/CORRUPT|NOTADB|not a database|malformed/i.test(text)) return 'damaged';
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|CANTOPEN|READONLY|unable to open|readonly/i.test(text))
    return 'not-writable';
  return 'failed';
}

/** Not with `recursive`: Node then tries for ever where a folder can never be made, as below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  // It holds messages that are not answered yet.
  mkdirSync(path, { mode: 0o700 });
}

/**
 * The one SQLite file of the embedded store. Writes asked for in the same turn of the event loop share one
 * transaction, so that many of them cost one fsync; each caller is told only after the commit.
 */
export class SqliteDatabase {
  private readonly connection: SqliteConnection;
  private waiting: Waiting[] = [];

  /** @throws {StorageError} when the folder or the file cannot be used */
  constructor(private readonly folder: string) {
    try {
      makeFolder(resolve(folder));
      this.connection = openConnection(join(folder, FILE));
      // FULL: an update acknowledged to Telegram must survive a power cut, not only the end of the process.
      this.connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 500');
      // What people want forgotten must not stand in free pages.
      this.connection.exec('PRAGMA secure_delete = ON');
      this.connection.exec(
        'CREATE TABLE IF NOT EXISTS migrations (part TEXT PRIMARY KEY, version INTEGER NOT NULL)',
      );
    } catch (error) {
      throw this.wrap(error);
    }
  }

  /** Brings the tables of one part up to date: `steps` are SQL texts that are only ever added to. */
  migrate(part: string, steps: readonly string[]): void {
    this.transaction(() => {
      const row = this.prepare('SELECT version FROM migrations WHERE part = ?').get(part);
      const version = (row as { version: number } | undefined)?.version ?? 0;
      for (const step of steps.slice(version)) this.connection.exec(step);
      this.prepare('INSERT OR REPLACE INTO migrations (part, version) VALUES (?, ?)').run(part, steps.length);
    });
  }

  /** Prepare once and keep the statement; preparing costs more than running. */
  prepare(sql: string): SqliteStatement {
    return this.connection.prepare(sql);
  }

  /** Runs `work`, which only reads, at once. @throws {StorageError} */
  read<T>(work: () => T): Promise<T> {
    try {
      return Promise.resolve(work());
    } catch (error) {
      return Promise.reject(this.wrap(error));
    }
  }

  /** Runs `work` inside the next shared transaction. When one work of a transaction throws, none takes effect. */
  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => this.flush());
      this.waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
    });
  }

  /**
   * Writes the file anew, without what was deleted, and empties the write-ahead log, which else keeps former contents
   * of pages for long. Nothing else can happen meanwhile: about 10 milliseconds for each megabyte.
   * @throws {StorageError} when another connection is reading just now
   */
  scrub(): Promise<void> {
    this.flush();
    return this.read(() => {
      // Where values have moved between pages, copies stay behind that `secure_delete` does not know.
      this.connection.exec('VACUUM');
      if (!this.emptyLog()) throw new StorageError('failed', this.folder);
    });
  }

  /** Empties the write-ahead log; `false` when that is not possible just now. */
  emptyLog(): boolean {
    try {
      const { busy } = this.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
      return busy === 0;
    } catch {
      // Closed, or in the hands of another connection.
      return false;
    }
  }

  close(): void {
    this.flush();
    this.connection.close();
  }

  private flush(): void {
    const group = this.waiting;
    if (group.length === 0) return;
    this.waiting = [];
    try {
      const results = this.transaction(() => group.map(({ work }) => work()));
      group.forEach(({ resolve }, index) => resolve(results[index]));
    } catch (error) {
      group.forEach(({ reject }) => reject(error));
    }
  }

  private transaction<T>(work: () => T): T {
    try {
      this.connection.exec('BEGIN IMMEDIATE');
      const result = work();
      this.connection.exec('COMMIT');
      return result;
    } catch (error) {
      this.rollBack();
      throw this.wrap(error);
    }
  }

  private rollBack(): void {
    try {
      this.connection.exec('ROLLBACK');
    } catch {
      // SQLite has already rolled back by itself, as it does on a full disk.
    }
  }

  private wrap(error: unknown): StorageError {
    return error instanceof StorageError
      ? error
      : new StorageError(codeOf(error), this.folder, { cause: error });
  }
}
