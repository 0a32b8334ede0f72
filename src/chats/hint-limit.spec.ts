import { TemporaryFolder } from '../../test/support/temporary-folder';
import { TestClock } from '../../test/support/test-clock';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import { HintLimit } from './hint-limit';

it('The bot remarks on something once a minute in each chat, however much comes in', async () => {
  using folder = new TemporaryFolder();
  const clock = new TestClock();
  const database = new SqliteDatabase(folder.path);
  const hints = new HintLimit(new SqliteStateStore(database, clock.now));

  expect(await Promise.all([hints.mayHint(1), hints.mayHint(1), hints.mayHint(2)])).toEqual([
    true,
    false,
    true,
  ]);
  clock.advance(59_999);
  expect(await hints.mayHint(1)).toBe(false);
  clock.advance(1);
  expect(await hints.mayHint(1)).toBe(true);
  expect(await hints.mayHint(1)).toBe(false);
  database.close();
});
