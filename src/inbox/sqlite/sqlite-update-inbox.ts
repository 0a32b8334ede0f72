import type { SqliteDatabase } from '../../storage/sqlite/sqlite-database';
import {
  type DeadLetter,
  type InboxCount,
  type InboxUpdate,
  LEASE_MS,
  type Recovered,
  type TakenUpdate,
  UpdateInbox,
} from '../update-inbox';
import { INBOX_MIGRATIONS } from './inbox-migrations';
import { inboxStatements } from './inbox-statements';

type Head = Omit<TakenUpdate, 'repeated'> & { place: number; state: string; handedOut: number };

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
    await this.database.write(() => updates.forEach((update) => this.putOne(update)));
  }

  take(limit: number, which: 'any' | 'urgent' = 'any'): Promise<TakenUpdate[]> {
    return this.database.write(() => {
      this.lastTakeAt = this.now();
      const heads = this.dueHeads(true, limit);
      if (which === 'any') heads.push(...this.dueHeads(false, limit - heads.length));
      return heads.map(({ place, state, handedOut, ...update }) => {
        this.statements.handOut.run(this.lastTakeAt + LEASE_MS, place);
        const crashes = update.crashes + (state === 'taken' ? 1 : 0);
        return { ...update, repeated: handedOut > 0, crashes };
      });
    });
  }

  done(id: number): Promise<void> {
    return this.end(id, () => this.statements.done.run(this.now(), id));
  }

  async giveBack(id: number, pauseMs: number, reason: 'failed' | 'postponed'): Promise<void> {
    const failures = reason === 'failed' ? 1 : 0;
    await this.database.write(() => this.statements.giveBack.run(this.now() + pauseMs, failures, id));
  }

  bury(id: number, reason: string): Promise<void> {
    return this.end(id, () => this.statements.bury.run(reason, this.now(), id));
  }

  dropLane(lane: string): Promise<number> {
    return this.database.write(() => Number(this.statements.dropLane.run(this.now(), lane).changes));
  }

  deadLetters(lane?: string): Promise<DeadLetter[]> {
    const which = lane ?? null;
    return this.database.read(() => this.statements.deadLetters.all(which, which) as DeadLetter[]);
  }

  revive(ids: readonly number[]): Promise<number> {
    return this.database.write(() =>
      ids.map((id) => this.statements.revive.run(this.laneOf(id), id).changes).reduce(sum, 0),
    );
  }

  async forgetLane(lane: string): Promise<void> {
    await this.database.write(() => this.statements.forgetLane.run(lane));
  }

  recover(): Promise<Recovered> {
    return this.database.write(() => {
      const { most } = this.statements.mostCrashes.get() as { most: number };
      return { mostCrashes: most, updates: Number(this.statements.recover.run().changes) };
    });
  }

  nextPauseMs(): Promise<number | undefined> {
    return this.database.read(() => {
      const { at } = this.statements.nextPause.get(this.lastTakeAt) as { at: number | null };
      return at === null ? undefined : Math.max(0, at - this.now());
    });
  }

  async forgetDone(ageMs: number): Promise<void> {
    await this.database.write(() => this.statements.forgetDone.run(this.now() - ageMs));
  }

  count(): Promise<InboxCount> {
    return this.database.read(() => {
      const rows = this.statements.count.all() as { state: keyof InboxCount; n: number }[];
      const counted = Object.fromEntries(rows.map(({ state, n }) => [state, n])) as Partial<InboxCount>;
      return { waiting: 0, taken: 0, dead: 0, ...counted };
    });
  }

  private putOne({ id, kind, lane, urgent, subject = null, replaces, payload }: StoredUpdate): void {
    const now = this.now();
    const { isKnown, put, putDone } = this.statements;
    if (!replaces || !subject)
      return void put.run(id, kind, lane, urgent ? 1 : 0, subject, payload, now, lane);
    if (isKnown.get(id)) return;
    const { changes } = this.statements.replace.run(payload, lane, subject);
    if (Number(changes) > 0) putDone.run(id, kind, lane, now, now);
    else put.run(id, kind, lane, urgent ? 1 : 0, subject, payload, now, lane);
  }

  private dueHeads(urgent: boolean, limit: number): Head[] {
    return this.statements.dueHeads.all(urgent ? 1 : 0, this.lastTakeAt, limit) as Head[];
  }

  private laneOf(id: number): string {
    const row = this.statements.laneOf.get(id) as { lane: string } | undefined;
    return row?.lane ?? '';
  }

  /** Ends an update one way or another, and lets the next of its lane come. */
  private async end(id: number, write: () => unknown): Promise<void> {
    await this.database.write(() => {
      const lane = this.laneOf(id);
      write();
      this.statements.nextOfLane.run(lane);
    });
  }
}

type StoredUpdate = Omit<InboxUpdate, 'subject'> & { subject?: string | null };

function sum(total: number, changes: number | bigint): number {
  return total + Number(changes);
}
