import { StateStore } from '../state-store';
import type { SqliteDatabase } from './sqlite-database';

const MIGRATIONS = [
  `CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at INTEGER) WITHOUT ROWID;
   CREATE INDEX state_expiry ON state (expires_at) WHERE expires_at IS NOT NULL;`,
];

const PURGE_EVERY_MS = 60_000;
const EMPTY_LOG_EVERY_MS = 60 * 60_000;

/** What a prefix stands for, given twice: keys are compared byte by byte, and no character is above this one. */
const WITH_PREFIX = 'key >= ? AND key < ? || char(0x10FFFF)';

/** The state store of one container, in its SQLite file. */
export class SqliteStateStore extends StateStore {
  private readonly statements;
  private purgedAt: number;
  private emptiedAt: number;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly now: () => number = Date.now,
  ) {
    super();
    database.migrate('state', MIGRATIONS);
    this.statements = {
      get: database.prepare(
        'SELECT value FROM state WHERE key = ? AND (expires_at IS NULL OR expires_at > ?)',
      ),
      set: database.prepare('INSERT OR REPLACE INTO state (key, value, expires_at) VALUES (?, ?, ?)'),
      delete: database.prepare('DELETE FROM state WHERE key = ?'),
      add: database.prepare('UPDATE state SET value = ? WHERE key = ?'),
      keys: database.prepare(
        `SELECT key FROM state WHERE ${WITH_PREFIX} AND (expires_at IS NULL OR expires_at > ?)`,
      ),
      deleteAll: database.prepare(`DELETE FROM state WHERE ${WITH_PREFIX}`),
      renameAll: database.prepare(
        `UPDATE OR IGNORE state SET key = ? || substr(key, length(?) + 1) WHERE ${WITH_PREFIX}`,
      ),
      purge: database.prepare('DELETE FROM state WHERE expires_at <= ?'),
    };
    this.purgedAt = this.now();
    this.emptiedAt = this.purgedAt;
    this.statements.purge.run(this.purgedAt);
  }

  get(key: string): Promise<string | undefined> {
    return this.database.read(() => this.read(key));
  }

  async set(key: string, value: string, lifetimeMs?: number): Promise<void> {
    await this.database.write(() => this.write(key, value, lifetimeMs));
  }

  async setIfAbsent(key: string, value: string, lifetimeMs?: number): Promise<boolean> {
    return this.database.write(() => {
      if (this.read(key) !== undefined) return false;
      this.write(key, value, lifetimeMs);
      return true;
    });
  }

  async delete(key: string): Promise<void> {
    await this.database.write(() => this.statements.delete.run(key));
  }

  add(
    key: string,
    amount: number,
    { most = Number.POSITIVE_INFINITY, lifetimeMs }: { most?: number; lifetimeMs?: number } = {},
  ): Promise<number | undefined> {
    return this.database.write(() => {
      const before = this.read(key);
      const total = Number(before ?? 0) + amount;
      if (amount > 0 && total > most) return undefined;
      if (before === undefined) this.write(key, String(total), lifetimeMs);
      else this.statements.add.run(String(total), key);
      return total;
    });
  }

  keys(prefix: string): Promise<string[]> {
    return this.database.read(() =>
      (this.statements.keys.all(prefix, prefix, this.now()) as { key: string }[]).map(({ key }) => key),
    );
  }

  async deleteAll(prefix: string): Promise<void> {
    await this.database.write(() => this.statements.deleteAll.run(prefix, prefix));
  }

  async renameAll(from: string, to: string): Promise<void> {
    await this.database.write(() => {
      this.statements.purge.run(this.now());
      this.statements.renameAll.run(to, from, from, from);
      this.statements.deleteAll.run(from, from);
    });
  }

  scrub(): Promise<void> {
    return this.database.scrub();
  }

  async check(): Promise<void> {
    await this.database.write(() => this.statements.purge.run(this.now()));
  }

  private read(key: string): string | undefined {
    const row = this.statements.get.get(key, this.now()) as { value: string } | undefined;
    return row?.value;
  }

  private write(key: string, value: string, lifetimeMs?: number): void {
    this.purgeNowAndThen();
    this.statements.set.run(key, value, lifetimeMs === undefined ? null : this.now() + lifetimeMs);
  }

  /** What has expired is not read any more, and must not fill the disk, nor linger in the log, either. */
  private purgeNowAndThen(): void {
    const now = this.now();
    if (now - this.purgedAt < PURGE_EVERY_MS) return;
    this.purgedAt = now;
    this.statements.purge.run(now);
    if (now - this.emptiedAt < EMPTY_LOG_EVERY_MS) return;
    this.emptiedAt = now;
    // Within this transaction it cannot be done.
    setImmediate(() => this.database.emptyLog());
  }
}
