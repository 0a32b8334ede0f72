import type { InboxUpdate, UpdateInbox } from '../../src/inbox/update-inbox';
import { FolderBench, type OpenIn } from './folder-bench';
import { describeDeadLetters, describeForgettingLanes } from './update-inbox-dead-letters.contract';
import { describeInboxFailures } from './update-inbox-failures.contract';
import { describeInboxLanes } from './update-inbox-lanes.contract';
import { describeInboxOrder } from './update-inbox-order.contract';

export interface OpenUpdateInbox {
  inbox: UpdateInbox;
  close(): void | Promise<void>;
}

/** An update of a lane; what it holds matters only where a test says so. */
export function entry(lane: string, id: number, rest: Partial<InboxUpdate> = {}): InboxUpdate {
  return { id, lane, kind: 'message', urgent: false, payload: `{"number":${id}}`, ...rest };
}

/** An inbox with a clock, and the words in which the tests talk about it. */
export class InboxBench extends FolderBench<OpenUpdateInbox> {
  get inbox(): UpdateInbox {
    return this.opened.inbox;
  }

  /** Puts updates in, each written as `lane` and `id`. */
  async put(...updates: [lane: string, id: number][]): Promise<void> {
    await this.inbox.put(updates.map(([lane, id]) => entry(lane, id)));
  }

  /** The ids that are handed out. */
  async take(limit = 100): Promise<number[]> {
    return (await this.inbox.take(limit)).map(({ id }) => id);
  }
}

export type OpenBench = () => Promise<InboxBench>;

/** What every inbox promises. */
export function describeUpdateInbox(name: string, openIn: OpenIn<OpenUpdateInbox>): void {
  const bench: OpenBench = () => new InboxBench(openIn).open();

  describe(`${name}, as an inbox,`, () => {
    describeKeeping(bench);
  });
  describe(`${name}, as a line of updates,`, () => {
    describeInboxOrder(bench);
  });
  describe(`${name}, as several lines that differ,`, () => {
    describeInboxLanes(bench);
  });
  describe(`${name}, when handling fails,`, () => {
    describeInboxFailures(bench);
  });
  describe(`${name}, as a keeper of dead letters,`, () => {
    describeDeadLetters(bench);
  });
  describe(`${name}, made to forget a lane,`, () => {
    describeForgettingLanes(bench);
  });
}

function describeKeeping(bench: OpenBench): void {
  it('hands out an update as it came in', async () => {
    await using place = await bench();
    const payload = JSON.stringify({ text: '안녕 👋🏽 "인용"\n\u0000' });
    await place.inbox.put([entry('chat:1', 7, { payload })]);

    expect(await place.inbox.take(1)).toEqual([
      {
        id: 7,
        lane: 'chat:1',
        kind: 'message',
        payload,
        receivedAt: place.clock.now(),
        repeated: false,
        failures: 0,
        crashes: 0,
      },
    ]);
  });

  it('is empty at first', async () => {
    await using place = await bench();

    expect(await place.take()).toEqual([]);
    expect(await place.inbox.count()).toEqual({ waiting: 0, taken: 0, dead: 0 });
    await expect(place.inbox.put([])).resolves.toBeUndefined();
    expect(await place.inbox.count()).toEqual({ waiting: 0, taken: 0, dead: 0 });
  });

  it('keeps an update once that Telegram delivers several times', async () => {
    await using place = await bench();
    await place.put(['chat:1', 7], ['chat:1', 7]);
    await place.put(['chat:1', 7]);

    expect(await place.inbox.count()).toMatchObject({ waiting: 1 });
    expect(await place.take()).toEqual([7]);
    await place.put(['chat:1', 7]);
    expect(await place.inbox.count()).toEqual({ waiting: 0, taken: 1, dead: 0 });
  });

  it('ignores an update that comes again after it was done, also after a restart', async () => {
    await using place = await bench();
    await place.put(['chat:1', 7]);
    await place.take();
    await place.inbox.done(7);

    await place.put(['chat:1', 7]);
    expect(await place.take()).toEqual([]);
    await place.reopen();
    await place.put(['chat:1', 7], ['chat:1', 8]);
    expect(await place.take()).toEqual([8]);
  });

  it('keeps the first of two updates with one id, and loses nothing that came with the second', async () => {
    await using place = await bench();
    await place.inbox.put([entry('chat:1', 7, { payload: 'first' })]);
    await place.inbox.put([
      entry('chat:2', 7, { payload: 'second' }),
      entry('chat:2', 8, { payload: 'third' }),
    ]);

    const taken = await place.inbox.take(10);
    expect(taken.map(({ lane, payload }) => [lane, payload])).toEqual([
      ['chat:1', 'first'],
      ['chat:2', 'third'],
    ]);
  });

  it('has every update after a restart, in its order', async () => {
    await using place = await bench();
    await place.put(['chat:1', 1], ['chat:1', 2], ['chat:2', 3]);

    await place.reopen();

    expect(await place.take()).toEqual([1, 3]);
    await place.inbox.done(1);
    expect(await place.take()).toEqual([2]);
  });

  it('counts what waits, what is taken and what is given up', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2], ['b', 3], ['c', 4], ['d', 5]);
    await place.take(3);
    await place.inbox.done(1);
    await place.inbox.bury(3, 'broken');

    expect(await place.inbox.count()).toEqual({ waiting: 2, taken: 1, dead: 1 });
  });

  it('forgets what was done longer ago than asked for, and nothing else', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['b', 2], ['c', 3], ['d', 4]);
    await place.take(3);
    await place.inbox.done(1);
    place.clock.advance(1_000);
    await place.inbox.done(2);
    place.clock.advance(1_000);

    await place.inbox.forgetDone(1_500);

    expect(await place.inbox.count()).toEqual({ waiting: 1, taken: 1, dead: 0 });
    await place.put(['a', 1], ['b', 2], ['c', 3]);
    expect(await place.inbox.count()).toEqual({ waiting: 2, taken: 1, dead: 0 });
  });

  it('takes ids as large as Telegram may ever count', async () => {
    await using place = await bench();
    await place.put(['a', 2_147_483_647], ['b', 9_007_199_254_740_991]);

    expect(await place.take()).toEqual([2_147_483_647, 9_007_199_254_740_991]);
  });
}
