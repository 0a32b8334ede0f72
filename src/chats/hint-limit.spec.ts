import { TemporaryFolder } from '../../test/support/temporary-folder';
import { TestClock } from '../../test/support/test-clock';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import { HintLimit } from './hint-limit';

class Bench implements Disposable {
  readonly clock = new TestClock();
  private readonly folder = new TemporaryFolder();
  private readonly database = new SqliteDatabase(this.folder.path);
  readonly hints = new HintLimit(new SqliteStateStore(this.database, this.clock.now));

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}

describe('The bot remarks on something', () => {
  it('once a minute in each chat, however much comes in', async () => {
    using bench = new Bench();
    const { hints, clock } = bench;

    expect(await Promise.all([hints.mayHint(1, 10), hints.mayHint(1, 11), hints.mayHint(2, 12)])).toEqual([
      true,
      false,
      true,
    ]);
    clock.advance(59_999);
    expect(await hints.mayHint(1, 13)).toBe(false);
    clock.advance(1);
    expect(await hints.mayHint(1, 14)).toBe(true);
    expect(await hints.mayHint(1, 15)).toBe(false);
  });

  it('again when the same update is handled again', async () => {
    using bench = new Bench();

    expect(await bench.hints.mayHint(1, 10)).toBe(true);
    expect(await bench.hints.mayHint(1, 10)).toBe(true);
  });
});
