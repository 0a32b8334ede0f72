import { SqliteDatabase } from '#bot/storage/sqlite/sqlite-database';
import { SqliteStateStore } from '#bot/storage/sqlite/sqlite-state-store';
import { TemporaryFolder } from './temporary-folder';
import { TestClock } from './test-clock';

/** A state store in a folder of its own, with a clock. */
export class StateStoreBench implements Disposable {
  readonly clock = new TestClock();
  readonly folder = new TemporaryFolder();
  protected readonly database = new SqliteDatabase(this.folder.path);
  readonly store = new SqliteStateStore(this.database, this.clock.now);

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}
