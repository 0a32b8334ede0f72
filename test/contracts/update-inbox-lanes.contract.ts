import { entry, type OpenBench } from './update-inbox.contract';

const press = (person: number, id: number) => entry(`callback_query:${person}`, id, { urgent: true });

const said = (id: number, subject: string, text: string) =>
  entry('chat:1', id, { subject, payload: JSON.stringify({ text }) });

const edited = (id: number, subject: string, text: string) => ({
  ...said(id, subject, text),
  kind: 'edited_message',
  replaces: true,
});

/** Updates that overtake, that replace others, and lanes that are dropped. */
export function describeInboxLanes(bench: OpenBench): void {
  it('hands out urgent updates before all others, though they came later', async () => {
    await using place = await bench();
    await place.put(['chat:1', 1], ['chat:2', 2]);
    await place.inbox.put([press(1, 3), press(1, 4), press(2, 5)]);

    expect(await place.take(3)).toEqual([3, 5, 1]);
  });

  it('hands out urgent updates alone when asked to', async () => {
    await using place = await bench();
    await place.put(['chat:1', 1]);
    await place.inbox.put([press(1, 2)]);

    const taken = await place.inbox.take(5, 'urgent');

    expect(taken.map(({ id }) => id)).toEqual([2]);
  });

  it('replaces a message that waits by its edit, in its place', async () => {
    await using place = await bench();
    await place.inbox.put([said(1, '10', '안녕'), said(2, '11', '다음')]);
    await place.inbox.put([edited(3, '10', '안녕하세요')]);

    expect(await place.inbox.take(5)).toMatchObject([
      { id: 1, kind: 'message', payload: '{"text":"안녕하세요"}', repeated: false },
    ]);
    await place.inbox.done(1);
    expect(await place.take()).toEqual([2]);
    await place.inbox.done(2);
    expect(await place.take()).toEqual([]);
  });

  it('keeps the last of several edits, also when an older one is delivered again', async () => {
    await using place = await bench();
    await place.inbox.put([said(1, '10', 'a'), edited(2, '10', 'b'), edited(3, '10', 'c')]);
    await place.inbox.put([edited(2, '10', 'b')]);

    expect(await place.inbox.take(5)).toMatchObject([{ id: 1, payload: '{"text":"c"}' }]);
    expect(await place.inbox.count()).toEqual({ waiting: 0, taken: 1, dead: 0 });
  });

  it('keeps an edit apart when its message is being handled, or has been', async () => {
    await using place = await bench();
    await place.inbox.put([said(1, '10', 'a')]);
    await place.take();
    await place.inbox.put([edited(2, '10', 'b')]);
    await place.inbox.giveBack(1, 0, 'postponed');
    await place.inbox.put([edited(3, '10', 'c')]);

    expect(await place.inbox.take(5)).toMatchObject([{ id: 1, payload: '{"text":"a"}' }]);
    await place.inbox.done(1);
    expect(await place.inbox.take(5)).toMatchObject([
      { id: 2, kind: 'edited_message', payload: '{"text":"c"}' },
    ]);
  });

  it('replaces nothing in another lane', async () => {
    await using place = await bench();
    await place.inbox.put([said(1, '10', 'a'), { ...edited(2, '10', 'b'), lane: 'chat:2' }]);

    expect(await place.take()).toEqual([1, 2]);
  });

  it('drops what waits in a lane, and neither what is taken nor what waits elsewhere', async () => {
    await using place = await bench();
    await place.put(['a', 1], ['a', 2], ['a', 3], ['b', 4]);
    await place.take(1);

    expect(await place.inbox.dropLane('a')).toBe(2);

    await place.inbox.done(1);
    expect(await place.take()).toEqual([4]);
    await place.put(['a', 2], ['a', 5]);
    expect(await place.take()).toEqual([5]);
  });

  it('goes through a lane in order, however many wait in it', async () => {
    await using place = await bench();
    const crowd = Array.from({ length: 2_000 }, (_, n): [string, number] => ['a', n + 1]);
    await place.put(...crowd, ['b', 9_999]);

    expect(await place.take()).toEqual([1, 9_999]);
    for (const id of [1, 2, 3]) {
      await place.inbox.done(id);
      expect(await place.take()).toEqual([id + 1]);
    }
  });
}
