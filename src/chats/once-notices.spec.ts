import { Gate } from '../../test/support/gate';
import { TemporaryFolder } from '../../test/support/temporary-folder';
import { TestClock } from '../../test/support/test-clock';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import { OnceNotices } from './once-notices';

const ADMIN = 501;

class Bench implements Disposable {
  readonly clock = new TestClock();
  readonly tell = jest.fn(() => Promise.resolve());
  private readonly folder = new TemporaryFolder();
  private readonly database = new SqliteDatabase(this.folder.path);

  /** As a process sees them that has just begun. */
  get notices(): OnceNotices {
    return new OnceNotices(new SqliteStateStore(this.database, this.clock.now));
  }

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}

describe('A notice', () => {
  it('is told once to each person, whoever finds a reason for it, and not again after a restart', async () => {
    using bench = new Bench();

    await Promise.all(Array.from({ length: 9 }, () => bench.notices.tell(ADMIN, '80:2026-11', bench.tell)));
    await bench.notices.tell(ADMIN, '80:2026-11', bench.tell);
    expect(bench.tell).toHaveBeenCalledTimes(1);

    await bench.notices.tell(502, '80:2026-11', bench.tell);
    await bench.notices.tell(ADMIN, '80:2026-12', bench.tell);
    expect(bench.tell).toHaveBeenCalledTimes(3);
  });

  it('that could not be told is told later', async () => {
    using bench = new Bench();
    bench.tell.mockRejectedValueOnce(new Error('Telegram is away'));

    await expect(bench.notices.tell(ADMIN, '80', bench.tell)).rejects.toThrow('away');
    await bench.notices.tell(ADMIN, '80', bench.tell);
    await bench.notices.tell(ADMIN, '80', bench.tell);

    expect(bench.tell).toHaveBeenCalledTimes(2);
  });

  it('that a killed process was telling is told by another one', async () => {
    using bench = new Bench();
    const never = new Gate();
    void bench.notices.tell(ADMIN, '80', () => never.wait());
    await never.reached;

    await bench.notices.tell(ADMIN, '80', bench.tell);
    expect(bench.tell).not.toHaveBeenCalled();
    bench.clock.advance(5 * 60 * 1000);
    await bench.notices.tell(ADMIN, '80', bench.tell);
    expect(bench.tell).toHaveBeenCalledTimes(1);
  });
});
