import { StateStore } from '../state-store';
import type { SqliteDatabase } from './sqlite-database';

const MIGRATIONS = [
  `CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at INTEGER) WITHOUT ROWID;
   CREATE INDEX state_expiry ON state (expires_at) WHERE expires_at IS NOT NULL;`,
];

const PURGE_EVERY_MS = 60_000;

/** The state store of one container, in its SQLite file. */
export class SqliteStateStore extends StateStore {
  private readonly statements;
  private purgedAt: number;

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
      rename: database.prepare('UPDATE OR IGNORE state SET key = ? WHERE key = ?'),
      purge: database.prepare('DELETE FROM state WHERE expires_at <= ?'),
    };
    this.purgedAt = this.now();
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

  async rename(from: string, to: string): Promise<void> {
    await this.database.write(() => {
      this.statements.purge.run(this.now());
      this.statements.rename.run(to, from);
      this.statements.delete.run(from);
    });
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

  /** What has expired is not read any more, and must not fill the disk either. */
  private purgeNowAndThen(): void {
    if (this.now() - this.purgedAt < PURGE_EVERY_MS) return;
    this.purgedAt = this.now();
    this.statements.purge.run(this.purgedAt);
  }
}
