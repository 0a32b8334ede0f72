import { describeStateStore } from '../../../test/contracts/state-store.contract';
import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { TestClock } from '../../../test/support/test-clock';
import { SqliteDatabase } from './sqlite-database';
import { SqliteStateStore } from './sqlite-state-store';

describeStateStore('SqliteStateStore', (folder, now) => {
  const database = new SqliteDatabase(folder);
  return { store: new SqliteStateStore(database, now), close: () => database.close() };
});

describe('The check of a SqliteStateStore', () => {
  it('removes what has passed from the file', async () => {
    using folder = new TemporaryFolder();
    const clock = new TestClock();
    const database = new SqliteDatabase(folder.path);
    const store = new SqliteStateStore(database, clock.now);
    await store.set('passes', '1', 1_000);
    await store.set('stays', '1');
    clock.advance(1_000);

    await store.check();

    expect(database.prepare('SELECT key FROM state').all()).toEqual([
      expect.objectContaining({ key: 'stays' }),
    ]);
    database.close();
  });

  it('fails with a StorageError when the database is closed', async () => {
    using folder = new TemporaryFolder();
    const database = new SqliteDatabase(folder.path);
    const store = new SqliteStateStore(database);
    database.close();

    await expect(store.check()).rejects.toMatchObject({ name: 'StorageError', place: folder.path });
  });
});
