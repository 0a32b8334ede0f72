import { entry } from '../../../test/contracts/update-inbox.contract';
import { eventually } from '../../../test/support/eventually';
import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { TestClock } from '../../../test/support/test-clock';
import { SqliteUpdateInbox } from '../../inbox/sqlite/sqlite-update-inbox';
import { LEASE_MS, type TakenUpdate } from '../../inbox/update-inbox';
import { SqliteDatabase } from '../../storage/sqlite/sqlite-database';
import { UpdateDispatcher } from './update-dispatcher';
import type { UpdateWorker } from './update-worker';

/** A dispatcher over a real inbox, and a worker that ends when the test says so. */
class Bench implements AsyncDisposable {
  readonly clock = new TestClock();
  readonly began: number[] = [];
  readonly inbox: SqliteUpdateInbox;
  private readonly ends = new Map<number, () => void>();
  private readonly folder = new TemporaryFolder();
  private readonly database = new SqliteDatabase(this.folder.path);
  readonly dispatcher: UpdateDispatcher;

  constructor() {
    this.inbox = new SqliteUpdateInbox(this.database, this.clock.now);
    const worker = {
      handle: ({ id }: TakenUpdate) => this.handle(id),
      stop: () => this.ends.forEach((end) => end()),
    };
    this.dispatcher = new UpdateDispatcher(this.inbox, worker as unknown as UpdateWorker);
  }

  /** Lets one update that is being handled come to its end. */
  finish(id: number): void {
    this.ends.get(id)?.();
  }

  /** What has begun, in its order, once it is so many. */
  async begun(count: number): Promise<number[]> {
    await eventually(`${count} have begun`, () => this.began.length >= count);
    return this.began;
  }

  /** A process that has taken everything and died, so many times. */
  async crash(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await this.inbox.take(100);
      await this.inbox.recover();
    }
    await this.inbox.take(100);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispatcher.stop(0);
    this.database.close();
    this.folder[Symbol.dispose]();
  }

  private async handle(id: number): Promise<void> {
    this.began.push(id);
    await new Promise<void>((resolve) => this.ends.set(id, resolve));
    await this.inbox.done(id);
  }
}

describe('Updates', () => {
  it('are handled one by one after several crashes, and together again when the suspects are through', async () => {
    await using bench = new Bench();
    await bench.inbox.put([entry('a', 1), entry('b', 2)]);
    await bench.crash(2);
    await bench.inbox.put([entry('p', 11, { urgent: true }), entry('c', 3), entry('d', 4)]);
    await bench.dispatcher.start();

    expect(await bench.begun(1)).toEqual([11]);
    bench.finish(11);
    expect(await bench.begun(2)).toEqual([11, 1]);
    bench.finish(1);
    expect(await bench.begun(3)).toEqual([11, 1, 2]);
    bench.finish(2);
    expect(await bench.begun(5)).toEqual([11, 1, 2, 3, 4]);
  });

  it('are handled together after a single crash', async () => {
    await using bench = new Bench();
    await bench.inbox.put([entry('a', 1), entry('b', 2)]);
    await bench.crash(0);
    await bench.dispatcher.start();

    expect(await bench.begun(2)).toEqual([1, 2]);
  });

  it('are not handled twice at once by one process, though their lease has run out', async () => {
    await using bench = new Bench();
    await bench.inbox.put([entry('a', 1), entry('a', 2)]);
    await bench.dispatcher.start();
    expect(await bench.begun(1)).toEqual([1]);

    bench.clock.advance(LEASE_MS);
    await bench.inbox.put([entry('b', 3)]);
    bench.dispatcher.wake();
    expect(await bench.begun(2)).toEqual([1, 3]);
    bench.finish(1);

    expect(await bench.begun(3)).toEqual([1, 3, 2]);
  });

  it('that wait while all hands are full are not looked for again and again', async () => {
    await using bench = new Bench();
    const looks = jest.spyOn(bench.inbox, 'nextPauseMs');
    const crowd = Array.from({ length: 45 }, (_, index) => index + 1);
    await bench.inbox.put(crowd.map((id) => entry(`lane ${id}`, id, { urgent: true })));
    await bench.dispatcher.start();
    expect(await bench.begun(40)).toEqual(crowd.slice(0, 40));
    const before = looks.mock.calls.length;

    bench.dispatcher.wake();
    await eventually('it has looked', () => true);

    expect(looks.mock.calls.length - before).toBeLessThan(3);
  });
});
