import type { StateBench } from './state-store.contract';

/** Values that are given another key, as those of a group that gets another id. */
export function describeMoves(bench: () => Promise<StateBench>): void {
  it('gives the values of a chat other keys, unless those have one', async () => {
    await using place = await bench();
    await place.store.set('chat:-1:a', '"first"');
    await place.store.set('chat:-1:b', '"old"');
    await place.store.set('chat:-100:b', '"new"');

    await place.store.set('chat:-12:a', '"of another"');

    await place.store.renameAll('chat:-1:', 'chat:-100:');
    await place.store.renameAll('chat:-1:', 'chat:-100:');
    await place.store.renameAll('chat:-7:', 'chat:-700:');

    const values = ['chat:-1:a', 'chat:-1:b', 'chat:-100:a', 'chat:-100:b', 'chat:-12:a'];
    expect(await Promise.all(values.map((key) => place.store.get(key)))).toEqual([
      undefined,
      undefined,
      '"first"',
      '"new"',
      '"of another"',
    ]);
  });

  it('moves what is left of a lifetime with the value', async () => {
    await using place = await bench();
    await place.store.set('a:1', '1', 1_000);
    await place.store.set('b:1', '2', 500);
    await place.store.set('a:expired', '3', 100);
    place.clock.advance(600);

    await place.store.renameAll('a:', 'b:');

    expect(await place.store.get('b:1')).toBe('1');
    expect(await place.store.get('b:expired')).toBeUndefined();
    place.clock.advance(400);
    expect(await place.store.get('b:1')).toBeUndefined();
  });
}
