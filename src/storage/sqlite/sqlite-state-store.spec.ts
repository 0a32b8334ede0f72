import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeStateStore } from '../../../test/contracts/state-store.contract';
import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { eventually } from '../../../test/support/eventually';
import { TestClock } from '../../../test/support/test-clock';
import { SqliteDatabase } from './sqlite-database';
import { SqliteStateStore } from './sqlite-state-store';

describeStateStore('SqliteStateStore', (folder, now) => {
  const database = new SqliteDatabase(folder);
  return { store: new SqliteStateStore(database, now), close: () => database.close() };
});

describe('The scrub of a SqliteStateStore', () => {
  it('leaves nothing of deleted and replaced values in any file', async () => {
    using folder = new TemporaryFolder();
    const database = new SqliteDatabase(folder.path);
    const store = new SqliteStateStore(database);
    const secret = (place: string): string =>
      JSON.stringify(`우리만의 비밀 ${place} ${'가나다라'.repeat(500)}`);
    for (let number = 0; number < 50; number += 1) await store.set(`person:1:${number}`, secret('A'));
    await store.set('person:2:a', secret('B'));
    await store.set('person:2:a', '"replaced"');
    const found = (): string[] =>
      readdirSync(folder.path).filter((name) =>
        readFileSync(join(folder.path, name)).includes('우리만의 비밀'),
      );
    expect(found()).not.toEqual([]);

    await store.deleteAll('person:1:');
    await store.scrub();

    expect(found()).toEqual([]);
    expect(await store.get('person:2:a')).toBe('"replaced"');
    database.close();
  });

  it('leaves nothing of what stood among values that stay, however these were moved about in the file', async () => {
    using folder = new TemporaryFolder();
    const database = new SqliteDatabase(folder.path);
    const store = new SqliteStateStore(database);
    for (let number = 0; number < 600; number += 1) {
      // Keys come in no order, and values in many sizes.
      const key = `translation:${(number * 7_919) % 10_007}`;
      const words = number % 3 === 0 ? '우리만의 비밀' : '모두의 말';
      await store.set(key, JSON.stringify(words + '가'.repeat((number * 131) % 700)));
    }
    for (let number = 0; number < 600; number += 3)
      await store.delete(`translation:${(number * 7_919) % 10_007}`);

    await store.scrub();

    const contents = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name)));
    expect(contents.filter((content) => content.includes('우리만의 비밀'))).toHaveLength(0);
    expect(await store.keys('translation:')).toHaveLength(400);
    database.close();
  });
});

describe('A SqliteStateStore that goes on being used', () => {
  it('empties its log once in an hour, so that what has passed does not linger there', async () => {
    using folder = new TemporaryFolder();
    const clock = new TestClock();
    const database = new SqliteDatabase(folder.path);
    const store = new SqliteStateStore(database, clock.now);
    await store.set('passes', JSON.stringify('우리만의 비밀'), 1_000);
    const isFound = (): boolean =>
      readdirSync(folder.path).some((name) =>
        readFileSync(join(folder.path, name)).includes('우리만의 비밀'),
      );
    expect(isFound()).toBe(true);

    clock.advance(60 * 60_000);
    await store.set('stays', '1');
    await eventually('it is gone', () => !isFound());

    expect(await store.get('stays')).toBe('1');
    database.close();
  });
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
