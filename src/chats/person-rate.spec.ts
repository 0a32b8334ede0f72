import { TemporaryFolder } from '../../test/support/temporary-folder';
import { TestClock } from '../../test/support/test-clock';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import { PersonRate } from './person-rate';

/** Half past a minute. */
const AT = Date.parse('2026-11-24T12:00:30Z');

class Bench implements Disposable {
  readonly clock = new TestClock();
  private readonly folder = new TemporaryFolder();
  private readonly database = new SqliteDatabase(this.folder.path);

  rate(most: number): PersonRate {
    return new PersonRate(new SqliteStateStore(this.database, this.clock.now), most);
  }

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}

describe('Messages of one person', () => {
  it('are translated up to the limit, also when they come at once, and again after a minute', async () => {
    using bench = new Bench();
    const rate = bench.rate(20);

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) => rate.mayTranslate(501, number, AT)),
    );
    expect(answers.filter(Boolean)).toHaveLength(20);
    expect(await rate.mayTranslate(501, 60, AT + 29_999)).toBe(false);
    expect(await rate.mayTranslate(501, 61, AT + 30_000)).toBe(true);
  });

  it('count for the minute in which they were written, however late they come', async () => {
    using bench = new Bench();
    const rate = bench.rate(1);

    for (let minute = 0; minute < 30; minute += 1)
      expect(await rate.mayTranslate(501, minute, AT - minute * 60_000)).toBe(true);
    expect(await rate.mayTranslate(501, 99, AT - 60_000)).toBe(false);
  });

  it('leave those of others alone, and are counted across restarts', async () => {
    using bench = new Bench();
    await bench.rate(1).mayTranslate(501, 1, AT);

    expect(await bench.rate(1).mayTranslate(501, 2, AT)).toBe(false);
    expect(await bench.rate(1).mayTranslate(502, 3, AT)).toBe(true);
  });

  it('are counted once, however often an update is handled', async () => {
    using bench = new Bench();
    const rate = bench.rate(2);
    for (let time = 0; time < 5; time += 1) expect(await rate.mayTranslate(501, 1, AT)).toBe(true);

    expect(await rate.mayTranslate(501, 2, AT)).toBe(true);
    expect(await rate.mayTranslate(501, 3, AT)).toBe(false);
    expect(await rate.mayTranslate(501, 1, AT)).toBe(true);
  });

  it('may be any number where there is no limit', async () => {
    using bench = new Bench();
    const rate = bench.rate(Infinity);

    for (let number = 0; number < 50; number += 1)
      expect(await rate.mayTranslate(501, number, AT)).toBe(true);
  });
});
