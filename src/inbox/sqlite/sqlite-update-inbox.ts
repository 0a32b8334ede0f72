import type { SqliteDatabase } from '../../storage/sqlite/sqlite-database';
import { type InboxCount, type InboxUpdate, type TakenUpdate, UpdateInbox } from '../update-inbox';
import { INBOX_MIGRATIONS, inboxStatements } from './inbox-statements';

/** The inbox of one container, in its SQLite file. */
export class SqliteUpdateInbox extends UpdateInbox {
  private readonly statements;
  private lastTakeAt = 0;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly now: () => number = Date.now,
  ) {
    super();
    database.migrate('inbox', INBOX_MIGRATIONS);
    this.statements = inboxStatements(database);
  }

  async put(updates: readonly InboxUpdate[]): Promise<void> {
    const receivedAt = this.now();
    await this.database.write(() => {
      for (const { id, lane, payload } of updates) this.statements.put.run(id, lane, payload, receivedAt);
    });
  }

  take(limit: number): Promise<TakenUpdate[]> {
    return this.database.write(() => {
      this.lastTakeAt = this.now();
      const taken = this.statements.firstOfLanes.all(this.lastTakeAt, limit) as TakenUpdate[];
      for (const { id } of taken) this.statements.mark.run(id);
      return taken.map(({ id, lane, payload, failures }) => ({ id, lane, payload, failures }));
    });
  }

  async done(id: number): Promise<void> {
    await this.database.write(() => this.statements.finish.run(this.now(), id));
  }

  async giveBack(id: number, pauseMs: number, reason: 'failed' | 'postponed'): Promise<void> {
    const failures = reason === 'failed' ? 1 : 0;
    await this.database.write(() => this.statements.giveBack.run(this.now() + pauseMs, failures, id));
  }

  async bury(id: number): Promise<void> {
    await this.database.write(() => this.statements.bury.run(this.now(), id));
  }

  recover(): Promise<number> {
    return this.database.write(() => Number(this.statements.recover.run().changes));
  }

  nextPauseMs(): Promise<number | undefined> {
    const { at } = this.statements.nextPause.get(this.lastTakeAt) as { at: number | null };
    return Promise.resolve(at === null ? undefined : Math.max(0, at - this.now()));
  }

  async forgetDone(ageMs: number): Promise<void> {
    await this.database.write(() => this.statements.forgetDone.run(this.now() - ageMs));
  }

  count(): Promise<InboxCount> {
    const rows = this.statements.count.all() as { state: keyof InboxCount; n: number }[];
    const numbers = new Map(rows.map(({ state, n }) => [state, n]));
    return Promise.resolve({
      waiting: numbers.get('waiting') ?? 0,
      taken: numbers.get('taken') ?? 0,
      dead: numbers.get('dead') ?? 0,
    });
  }
}
