import { describeUpdateInbox, entry } from '../../../test/contracts/update-inbox.contract';
import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { SqliteDatabase } from '../../storage/sqlite/sqlite-database';
import { StorageError } from '../../storage/storage-error';
import type { InboxUpdate } from '../update-inbox';
import { INBOX_MIGRATIONS } from './inbox-migrations';
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
    await inbox.put([entry('chat:1', 7, { payload: '{"text":"비밀 이야기"}' })]);
    await inbox.take(1);

    await inbox.done(7);

    expect(database.prepare('SELECT update_id, payload FROM inbox').all()).toEqual([
      expect.objectContaining({ update_id: 7, payload: '' }),
    ]);
    database.close();
  });

  it('keeps the number of a forgotten dead letter, and neither what was said in it nor in which lane', async () => {
    using folder = new TemporaryFolder();
    const database = new SqliteDatabase(folder.path);
    const inbox = new SqliteUpdateInbox(database);
    await inbox.put([entry('chat:1', 7, { payload: '{"text":"비밀 이야기"}', subject: '12' })]);
    await inbox.take(1);
    await inbox.bury(7, 'TypeError at handler.ts:3');

    await inbox.forgetLane('chat:1');

    const row = { update_id: 7, lane: '', payload: '', subject: null, reason: '' };
    expect(database.prepare('SELECT * FROM inbox').all()).toEqual([expect.objectContaining(row)]);
    database.close();
  });

  it('keeps all updates of a delivery or none', async () => {
    using folder = new TemporaryFolder();
    const database = new SqliteDatabase(folder.path);
    const inbox = new SqliteUpdateInbox(database);
    const unusable = { ...entry('chat:1', 2), payload: null } as unknown as InboxUpdate;

    const put = inbox.put([entry('chat:1', 1), unusable]);

    await expect(put).rejects.toBeInstanceOf(StorageError);
    expect(await inbox.count()).toEqual({ waiting: 0, taken: 0, dead: 0 });
    await inbox.put([entry('chat:1', 1)]);
    expect(await inbox.count()).toEqual({ waiting: 1, taken: 0, dead: 0 });
    database.close();
  });

  it('takes over updates that an older version has kept', async () => {
    using folder = new TemporaryFolder();
    const older = new SqliteDatabase(folder.path);
    older.migrate('inbox', INBOX_MIGRATIONS.slice(0, 1));
    const put = older.prepare(
      'INSERT INTO inbox (update_id, lane, payload, state, received_at) VALUES (?, ?, ?, ?, 0)',
    );
    const message = { chat: { id: 1 }, text: '안녕' };
    put.run(5, 'chat:1', '', 'done');
    put.run(6, 'chat:1', JSON.stringify({ update_id: 6, message }), 'taken');
    put.run(7, 'chat:1', JSON.stringify({ update_id: 7, edited_message: message }), 'waiting');
    put.run(8, 'callback_query:1', JSON.stringify({ update_id: 8, callback_query: { id: '1' } }), 'waiting');
    put.run(9, 'chat:of 0', JSON.stringify({ update_id: 9 }), 'waiting');
    older.close();

    const database = new SqliteDatabase(folder.path);
    const inbox = new SqliteUpdateInbox(database);

    expect(await inbox.recover()).toEqual({ updates: 1, mostCrashes: 1 });
    expect(await inbox.take(10)).toMatchObject([
      { id: 8, kind: 'callback_query', payload: '{"id":"1"}' },
      { id: 6, kind: 'message', payload: JSON.stringify(message), repeated: true },
      { id: 9, kind: '', payload: '' },
    ]);
    await inbox.done(6);
    expect(await inbox.take(10)).toMatchObject([{ id: 7, kind: 'edited_message' }]);
    database.close();
  });
});
