import { createRequire } from 'node:module';
import { StorageError } from '../storage-error';

export type SqliteValue = string | number | null;

/** What the two drivers have in common and we use. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): { changes: number | bigint };
  get(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): unknown[];
}

export interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): unknown;
  close(): unknown;
}

type Driver = new (file: string) => SqliteConnection;

function loadDriver(): Driver {
  const builtIn = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as
    { DatabaseSync: Driver } | undefined;
  if (builtIn) return builtIn.DatabaseSync;
  try {
    return createRequire(__filename)('libsql') as Driver;
  } catch (cause) {
    throw new StorageError('no-driver', 'SQLite', { cause });
  }
}

/**
 * Opens a SQLite file with Node's own driver (Node 22.13 and later), or with the optional package `libsql`.
 * @throws {StorageError} `no-driver`, or what the driver throws on a file it cannot open
 */
export function openConnection(file: string): SqliteConnection {
  return new (loadDriver())(file);
}
