import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { SqliteDatabase } from './sqlite-database';
import { SqliteStateStore } from './sqlite-state-store';

const BUILT = join(__dirname, '../../../dist/storage/sqlite');

/** Writes, says so, and writes on until it is killed. */
const WRITER = `
  const { SqliteDatabase } = require('${BUILT}/sqlite-database.js');
  const { SqliteStateStore } = require('${BUILT}/sqlite-state-store.js');
  const store = new SqliteStateStore(new SqliteDatabase(process.argv[1]));
  (async () => {
    await store.set('told', '"kept"');
    process.stdout.write('written');
    for (let n = 0; ; n += 1) await store.set('number ' + n, String(n));
  })();
`;

it('What was written is there after the process was killed in the middle of its work', async () => {
  using folder = new TemporaryFolder();
  const writer = spawn(process.execPath, ['-e', WRITER, folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'exit');
  await once(writer.stdout, 'data');

  writer.kill('SIGKILL');

  expect(await ended).toEqual([null, 'SIGKILL']);
  const database = new SqliteDatabase(folder.path);
  const store = new SqliteStateStore(database);
  expect(await store.get('told')).toBe('"kept"');
  await expect(store.set('told', '"changed"')).resolves.toBeUndefined();
  database.close();
});
