import { TemporaryFolder } from '../../test/support/temporary-folder';
import { TestClock } from '../../test/support/test-clock';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import { TellLimit } from './tell-limit';

class Bench implements Disposable {
  readonly clock = new TestClock();
  private readonly folder = new TemporaryFolder();
  private readonly database = new SqliteDatabase(this.folder.path);
  readonly limit = new TellLimit(new SqliteStateStore(this.database, this.clock.now), this.clock.now);

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}

describe('That a limit is used up', () => {
  it('is told once in each chat, for each limit', async () => {
    using bench = new Bench();
    const { limit } = bench;

    expect(
      await Promise.all([
        limit.mayTell(1, 'day-used-up', 10),
        limit.mayTell(1, 'day-used-up', 11),
        limit.mayTell(1, 'month-used-up', 12),
        limit.mayTell(2, 'day-used-up', 13),
      ]),
    ).toEqual([true, false, true, true]);
  });

  it('is told again on the next day in Seoul, and not before', async () => {
    using bench = new Bench();
    await bench.limit.mayTell(1, 'month-used-up', 10);
    const untilMidnight = Date.parse('2026-11-03T00:00:00+09:00') - bench.clock.now();

    bench.clock.advance(untilMidnight - 1);
    expect(await bench.limit.mayTell(1, 'month-used-up', 11)).toBe(false);
    bench.clock.advance(1);
    expect(await bench.limit.mayTell(1, 'month-used-up', 12)).toBe(true);
    bench.clock.advance(24 * 60 * 60 * 1000 - 1);
    expect(await bench.limit.mayTell(1, 'month-used-up', 13)).toBe(false);
  });

  it('is told again when the same update is handled again', async () => {
    using bench = new Bench();

    expect(await bench.limit.mayTell(1, 'day-used-up', 10)).toBe(true);
    expect(await bench.limit.mayTell(1, 'day-used-up', 10)).toBe(true);
  });
});

it('Somebody who writes too fast is told once a minute, in whichever chat', async () => {
  using bench = new Bench();
  const { limit, clock } = bench;

  expect(await limit.mayTellPerson(501, 'rate', 10)).toBe(true);
  clock.advance(59_999);
  expect([await limit.mayTellPerson(501, 'rate', 11), await limit.mayTellPerson(502, 'rate', 12)]).toEqual([
    false,
    true,
  ]);
  clock.advance(1);
  expect(await limit.mayTellPerson(501, 'rate', 13)).toBe(true);
});
