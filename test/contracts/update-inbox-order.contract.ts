import type { OpenBench } from './update-inbox.contract';

/** Order within a lane, independence across lanes. */
export function describeInboxOrder(bench: OpenBench): void {
  it('hands out one update of a lane at a time, in the order of arrival', async () => {
    await using place = await bench();
    await place.put(['chat:1', 1], ['chat:1', 2]);
    await place.put(['chat:1', 3]);

    for (const id of [1, 2, 3]) {
      expect(await place.take()).toEqual([id]);
      expect(await place.take()).toEqual([]);
      await place.inbox.done(id);
    }
    expect(await place.take()).toEqual([]);
  });

  it('goes by arrival and not by number, for numbers may start anew', async () => {
    await using place = await bench();
    await place.put(['chat:1', 900_000]);
    await place.put(['chat:1', 5], ['chat:2', 4]);

    expect(await place.take()).toEqual([900_000, 4]);
    await place.inbox.done(900_000);
    expect(await place.take()).toEqual([5]);
  });

  it('hands out the first updates of all lanes at once, the earliest first', async () => {
    await using place = await bench();
    await place.put(['b', 1], ['a', 2], ['b', 3], ['c', 4], ['a', 5]);

    expect(await place.take()).toEqual([1, 2, 4]);
  });

  it('lets other lanes go on while one is slow', async () => {
    await using place = await bench();
    await place.put(['slow', 1], ['slow', 2], ['quick', 3], ['quick', 4]);

    expect(await place.take()).toEqual([1, 3]);
    await place.inbox.done(3);
    expect(await place.take()).toEqual([4]);
    await place.inbox.done(4);
    expect(await place.take()).toEqual([]);
    await place.inbox.done(1);
    expect(await place.take()).toEqual([2]);
  });

  it('hands out no more than asked for, and the rest the next time', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['b', 2], ['c', 3], ['d', 4], ['e', 5]);

    expect(await place.take(2)).toEqual([1, 2]);
    expect(await place.take(2)).toEqual([3, 4]);
    expect(await place.take(2)).toEqual([5]);
  });

  it('hands out no update twice to workers that ask at once', async () => {
    await using place = await bench();
    await place.put(...Array.from({ length: 20 }, (_, n): [string, number] => [`chat:${n % 5}`, n]));

    const taken = (await Promise.all([1, 2, 3, 4].map(() => place.take(2)))).flat();

    expect(taken.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps the order of a lane through many updates that arrive while it is worked on', async () => {
    await using place = await bench();
    const handled: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      await place.put(['chat:1', 1_000 - 2 * round], ['chat:1', 999 - 2 * round]);
      const [id = Number.NaN] = await place.take();
      handled.push(id);
      await place.inbox.done(id);
    }

    expect(handled).toEqual(Array.from({ length: 20 }, (_, n) => 1_000 - n));
  });

  it('puts lanes apart whatever their names are', async () => {
    await using place = await bench();
    const lanes = ['', ' ', 'Chat', 'chat', '__proto__', "it's", '채팅방'];

    await place.put(...lanes.map((lane, id): [string, number] => [lane, id]));

    expect(await place.take()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
}
