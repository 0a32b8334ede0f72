import { entry, type OpenBench } from './update-inbox.contract';

/** What was given up: listed, and revived. */
export function describeDeadLetters(bench: OpenBench): void {
  it('lists what was given up, with the reason, and without what was said', async () => {
    await using place = await bench();
    const receivedAt = place.clock.now();
    await place.inbox.put([entry('a', 1, { payload: '{"text":"비밀"}' }), entry('b', 2)]);
    await place.take();
    place.clock.advance(500);

    await place.inbox.bury(1, 'TypeError at handler.ts:3');

    const buriedAt = receivedAt + 500;
    expect(await place.inbox.deadLetters()).toEqual([
      { id: 1, kind: 'message', receivedAt, buriedAt, reason: 'TypeError at handler.ts:3' },
    ]);
  });

  it('hands out what is revived as if it had never failed, before what has not come to the front', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2], ['a', 3], ['b', 4]);
    await place.take(1);
    await place.inbox.giveBack(1, 0, 'failed');
    await place.take(1);
    await place.inbox.bury(1, 'broken');
    await place.take(1);
    await place.inbox.bury(2, 'broken');

    expect(await place.inbox.revive([1, 2, 99])).toBe(2);

    expect(await place.inbox.deadLetters()).toEqual([]);
    expect(await place.take()).toEqual([3, 4]);
    await place.inbox.done(3);
    expect(await place.inbox.take(5)).toMatchObject([{ id: 1, failures: 0, crashes: 0, repeated: true }]);
    await place.inbox.done(1);
    expect(await place.take()).toEqual([2]);
  });

  it('hands out what is revived into a lane where nothing waits', async () => {
    await using place = await bench();
    await place.put(['a', 1]);
    await place.take();
    await place.inbox.bury(1, 'broken');

    await place.inbox.revive([1]);

    expect(await place.take()).toEqual([1]);
  });

  it('lists what was given up in one lane', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['b', 2], ['a', 3]);
    for (const id of [1, 2, 3]) {
      await place.take();
      await place.inbox.bury(id, 'broken');
    }

    expect(await place.inbox.deadLetters('a')).toMatchObject([{ id: 1 }, { id: 3 }]);
    expect(await place.inbox.deadLetters('c')).toEqual([]);
  });
}

/** Lanes whose past is to be forgotten. */
export function describeForgettingLanes(bench: OpenBench): void {
  it('forgets the dead letters of one lane', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2], ['a', 3], ['b', 4]);
    for (const id of [1, 2, 4]) {
      await place.take();
      await place.inbox.bury(id, 'broken');
    }

    await place.inbox.forgetLane('a');
    await place.inbox.forgetLane('a');

    expect(await place.inbox.deadLetters()).toMatchObject([{ id: 4 }]);
    expect(await place.inbox.revive([1, 2])).toBe(0);
    expect(await place.inbox.count()).toMatchObject({ dead: 1 });
  });

  it('still knows the ids of a lane that it was made to forget', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2]);
    await place.take();
    await place.inbox.bury(1, 'broken');
    await place.take();
    await place.inbox.done(2);

    await place.inbox.forgetLane('a');
    await place.reopen();
    await place.put(['a', 1], ['a', 2], ['a', 3]);

    expect(await place.take()).toEqual([3]);
  });

  it('neither drops nor holds up what waits, or is taken, in a lane that it was made to forget', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2], ['a', 3]);
    await place.take();
    await place.inbox.bury(1, 'broken');
    await place.take();

    await place.inbox.forgetLane('a');

    expect(await place.inbox.count()).toEqual({ waiting: 1, taken: 1, dead: 0 });
    await place.inbox.done(2);
    expect(await place.take()).toEqual([3]);
  });

  it('forgets in time what it was made to forget before', async () => {
    await using place = await bench();
    await place.put(['a', 1]);
    await place.take();
    await place.inbox.bury(1, 'broken');
    await place.inbox.forgetLane('a');
    place.clock.advance(1_000);

    await place.inbox.forgetDone(500);

    await place.put(['a', 1]);
    expect(await place.take()).toEqual([1]);
  });
}
