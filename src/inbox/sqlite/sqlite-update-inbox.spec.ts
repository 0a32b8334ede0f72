import { describeUpdateInbox } from '../../../test/contracts/update-inbox.contract';
import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { SqliteDatabase } from '../../storage/sqlite/sqlite-database';
import { StorageError } from '../../storage/storage-error';
import type { InboxUpdate } from '../update-inbox';
import { SqliteUpdateInbox } from './sqlite-update-inbox';

describeUpdateInbox('SqliteUpdateInbox', (folder, now) => {
  const database = new SqliteDatabase(folder);
  return { inbox: new SqliteUpdateInbox(database, now), close: () => database.close() };
});

describe('A SqliteUpdateInbox', () => {
  it('keeps the number of a done update, and not what was said in it', async () => {
    using folder = new TemporaryFolder();
    const database = new SqliteDatabase(folder.path);
    const inbox = new SqliteUpdateInbox(database);
    await inbox.put([{ id: 7, lane: 'chat:1', payload: '{"text":"비밀 이야기"}' }]);
    await inbox.take(1);

    await inbox.done(7);

    expect(database.prepare('SELECT update_id, payload FROM inbox').all()).toEqual([
      expect.objectContaining({ update_id: 7, payload: '' }),
    ]);
    database.close();
  });

  it('keeps all updates of a delivery or none', async () => {
    using folder = new TemporaryFolder();
    const database = new SqliteDatabase(folder.path);
    const inbox = new SqliteUpdateInbox(database);
    const unusable = { id: 2, lane: 'chat:1', payload: null } as unknown as InboxUpdate;

    const put = inbox.put([{ id: 1, lane: 'chat:1', payload: '{}' }, unusable]);

    await expect(put).rejects.toBeInstanceOf(StorageError);
    expect(await inbox.count()).toEqual({ waiting: 0, taken: 0, dead: 0 });
    await inbox.put([{ id: 1, lane: 'chat:1', payload: '{}' }]);
    expect(await inbox.count()).toEqual({ waiting: 1, taken: 0, dead: 0 });
    database.close();
  });
});
