import type { StateBench } from './state-store.contract';

/** Values that are given another key, as those of a group that gets another id. */
export function describeMoves(bench: () => Promise<StateBench>): void {
  it('gives a value another key, unless that has one', async () => {
    await using place = await bench();
    await place.store.set('chat:-1:a', '"first"');
    await place.store.set('chat:-1:b', '"old"');
    await place.store.set('chat:-100:b', '"new"');

    await place.store.rename('chat:-1:a', 'chat:-100:a');
    await place.store.rename('chat:-1:b', 'chat:-100:b');
    await place.store.rename('chat:-1:c', 'chat:-100:c');

    const values = ['chat:-1:a', 'chat:-1:b', 'chat:-100:a', 'chat:-100:b', 'chat:-100:c'];
    expect(await Promise.all(values.map((key) => place.store.get(key)))).toEqual([
      undefined,
      undefined,
      '"first"',
      '"new"',
      undefined,
    ]);
  });

  it('moves what is left of a lifetime with the value', async () => {
    await using place = await bench();
    await place.store.set('a', '1', 1_000);
    await place.store.set('b', '2', 500);
    await place.store.set('expired', '3', 100);
    place.clock.advance(600);

    await place.store.rename('a', 'moved');
    await place.store.rename('expired', 'b');
    await place.store.rename('moved', 'b');

    expect(await place.store.get('b')).toBe('1');
    place.clock.advance(400);
    expect(await place.store.get('b')).toBeUndefined();
  });
}
