import { LEASE_MS } from '../../src/inbox/update-inbox';
import type { OpenBench } from './update-inbox.contract';

/** Giving back, giving up, and coming back after a crash. */
export function describeInboxFailures(bench: OpenBench): void {
  it('hands out a given-back update first in its lane, and holds the lane until its pause is over', async () => {
    await using place = await bench();
    await place.put(['chat:1', 1], ['chat:1', 2], ['chat:2', 3]);
    await place.take(1);

    await place.inbox.giveBack(1, 1_000, 'failed');

    expect(await place.take()).toEqual([3]);
    place.clock.advance(999);
    expect(await place.take()).toEqual([]);
    place.clock.advance(1);
    expect(await place.take()).toEqual([1]);
    await place.inbox.done(1);
    expect(await place.take()).toEqual([2]);
  });

  it('hands out an update again at once that was given back without a pause', async () => {
    await using place = await bench();
    await place.put(['chat:1', 1], ['chat:1', 2]);
    await place.take();

    await place.inbox.giveBack(1, 0, 'postponed');

    expect(await place.take()).toEqual([1]);
  });

  it('counts failures, and not what was only postponed', async () => {
    await using place = await bench();
    await place.put(['chat:1', 1]);
    const failures = [];
    for (const reason of ['failed', 'postponed', 'failed', 'postponed'] as const) {
      const [taken] = await place.inbox.take(1);
      failures.push(taken?.failures);
      await place.inbox.giveBack(1, 0, reason);
    }

    expect(failures).toEqual([0, 1, 1, 2]);
  });

  it('remembers failures and pauses after a restart', async () => {
    await using place = await bench();
    await place.put(['chat:1', 1]);
    await place.take();
    await place.inbox.giveBack(1, 1_000, 'failed');

    await place.reopen();

    expect(await place.take()).toEqual([]);
    place.clock.advance(1_000);
    expect(await place.inbox.take(1)).toMatchObject([{ id: 1, failures: 1 }]);
  });

  it('tells how long it is until the next pause is over', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['b', 2], ['c', 3]);
    expect(await place.inbox.nextPauseMs()).toBeUndefined();
    await place.take();
    await place.inbox.giveBack(1, 5_000, 'failed');
    await place.inbox.giveBack(2, 2_000, 'postponed');

    expect(await place.inbox.nextPauseMs()).toBe(2_000);
    place.clock.advance(500);
    expect(await place.inbox.nextPauseMs()).toBe(1_500);
    place.clock.advance(1_500);
    await place.take();
    expect(await place.inbox.nextPauseMs()).toBe(3_000);
    place.clock.advance(3_000);
    await place.take();
    expect(await place.inbox.nextPauseMs()).toBeUndefined();
  });

  it('does not miss a pause that ended after the last look', async () => {
    await using place = await bench();
    await place.put(['a', 1]);
    await place.take();
    await place.inbox.giveBack(1, 1_000, 'postponed');
    place.clock.advance(999);
    expect(await place.take()).toEqual([]);
    place.clock.advance(1);

    expect(await place.inbox.nextPauseMs()).toBe(0);
  });

  it('goes on in the lane when an update is given up, and never hands that one out again', async () => {
    await using place = await bench();
    await place.put(['chat:1', 1], ['chat:1', 2]);
    await place.take();

    await place.inbox.bury(1, 'broken');

    expect(await place.take()).toEqual([2]);
    await place.put(['chat:1', 1]);
    await place.reopen();
    expect(await place.inbox.recover()).toMatchObject({ updates: 1 });
    expect(await place.take()).toEqual([2]);
    expect(await place.inbox.count()).toMatchObject({ dead: 1 });
  });

  it('gets back what a process that ended had in its hands, in the old order', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2], ['b', 3], ['c', 4]);
    await place.take(2);
    await place.reopen();
    expect(await place.take()).toEqual([4]);
    await place.reopen();

    expect(await place.inbox.recover()).toEqual({ updates: 3, mostCrashes: 1 });

    expect(await place.inbox.count()).toEqual({ waiting: 4, taken: 0, dead: 0 });
    expect(await place.take()).toEqual([1, 3, 4]);
  });

  it('has nothing to get back after an orderly end', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2]);
    await place.take();
    await place.inbox.done(1);

    await place.reopen();

    expect(await place.inbox.recover()).toEqual({ updates: 0, mostCrashes: 0 });
    expect(await place.take()).toEqual([2]);
  });

  it('counts a crash, and no failure, for an update whose process ended', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['b', 2]);
    for (const crashes of [0, 1, 2]) {
      const taken = await place.inbox.take(1);
      expect(taken).toMatchObject([{ id: 1, crashes, failures: 0, repeated: crashes > 0 }]);
      await place.reopen();
      expect(await place.inbox.recover()).toEqual({ updates: 1, mostCrashes: crashes + 1 });
    }
    await place.take(1);
    expect(await place.inbox.take(1)).toMatchObject([{ id: 2, crashes: 0, repeated: false }]);
  });

  it('says of an update that it was handed out before, whatever brought it back', async () => {
    await using place = await bench();
    await place.put(['a', 1]);
    await place.take();

    await place.inbox.giveBack(1, 0, 'postponed');

    expect(await place.inbox.take(1)).toMatchObject([{ id: 1, repeated: true, crashes: 0, failures: 0 }]);
  });

  it('lets nobody give back, or give up, what is done', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2]);
    await place.take();
    await place.inbox.done(1);

    await place.inbox.giveBack(1, 0, 'postponed');
    await place.inbox.bury(1, 'too late');

    expect(await place.inbox.deadLetters()).toEqual([]);
    expect(await place.take()).toEqual([2]);
  });

  it('hands out again what was kept beyond its lease, and counts that as a crash', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2]);
    await place.take();
    place.clock.advance(LEASE_MS - 1);
    expect(await place.take()).toEqual([]);
    place.clock.advance(1);

    expect(await place.inbox.take(1)).toMatchObject([{ id: 1, crashes: 1, repeated: true }]);
    await place.inbox.done(1);
    expect(await place.take()).toEqual([2]);
  });
}
