import type { StateBench } from './state-store.contract';

/** Numbers that many callers add to, as the characters of a month. */
export function describeNumbers(bench: () => Promise<StateBench>): void {
  it('begins at 0 and adds up, across restarts', async () => {
    await using place = await bench();

    expect(await place.store.add('month', 5)).toBe(5);
    expect(await place.store.add('month', 7)).toBe(12);
    await place.reopen();
    expect(await place.store.add('month', -2)).toBe(10);
    expect(await place.store.get('month')).toBe('10');
  });

  it('does not go beyond the most, whoever adds at once', async () => {
    await using place = await bench();
    const amounts = Array.from({ length: 200 }, (_, index) => 1 + (index % 7));

    const totals = await Promise.all(
      amounts.map((amount) => place.store.add('month', amount, { most: 100 })),
    );

    const added = amounts.filter((_, index) => totals[index] !== undefined).reduce((sum, n) => sum + n, 0);
    expect(await place.store.get('month')).toBe(String(added));
    expect(added).toBe(100);
  });

  it('can be made smaller although it is beyond the most', async () => {
    await using place = await bench();
    await place.store.add('month', 50);

    expect(await place.store.add('month', 1, { most: 20 })).toBeUndefined();
    expect(await place.store.add('month', -10, { most: 20 })).toBe(40);
  });

  it('lives from the first addition on', async () => {
    await using place = await bench();
    await place.store.add('day', 1, { lifetimeMs: 1_000 });
    place.clock.advance(900);
    await place.store.add('day', 1, { lifetimeMs: 1_000 });
    place.clock.advance(100);

    expect(await place.store.get('day')).toBeUndefined();
    expect(await place.store.add('day', 1, { lifetimeMs: 1_000 })).toBe(1);
  });
}

/** Values that are found, and deleted, by how their keys begin. */
export function describePrefixes(bench: () => Promise<StateBench>): void {
  it('finds the keys of living values that begin so', async () => {
    await using place = await bench();
    for (const key of ['person:1:a', 'person:1:한국어', 'person:1:👨‍👩‍👧', 'person:12:a', 'Person:1:a'])
      await place.store.set(key, '1');
    await place.store.set('person:1:passes', '1', 100);
    place.clock.advance(100);

    expect((await place.store.keys('person:1:')).sort()).toEqual(
      ['person:1:a', 'person:1:한국어', 'person:1:👨‍👩‍👧'].sort(),
    );
    expect(await place.store.keys('person:2:')).toEqual([]);
  });

  it('deletes all of them, and nothing else', async () => {
    await using place = await bench();
    for (const key of ['person:1:a', 'person:1:%', 'person:1:👨‍👩‍👧', 'person:1', 'person:12:a'])
      await place.store.set(key, '1');

    await place.store.deleteAll('person:1:');

    expect((await place.store.keys('')).sort()).toEqual(['person:1', 'person:12:a']);
  });

  it('can be scrubbed at any time, and still knows what lives', async () => {
    await using place = await bench();
    await place.store.scrub();
    await place.store.set('a', '1');
    const write = place.store.set('b', '2');

    await place.store.scrub();
    await write;

    expect([await place.store.get('a'), await place.store.get('b')]).toEqual(['1', '2']);
  });
}
