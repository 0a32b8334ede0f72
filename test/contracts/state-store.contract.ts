import type { StateStore } from '../../src/storage/state-store';
import { FolderBench, type OpenIn } from './folder-bench';
import { describeMoves } from './state-store-moves.contract';
import { describeNumbers, describePrefixes } from './state-store-numbers.contract';

export interface OpenStateStore {
  store: StateStore;
  close(): void | Promise<void>;
}

/** A store with a clock. */
export class StateBench extends FolderBench<OpenStateStore> {
  get store(): StateStore {
    return this.opened.store;
  }
}

/** What every state store promises. */
export function describeStateStore(name: string, openIn: OpenIn<OpenStateStore>): void {
  const bench = (): Promise<StateBench> => new StateBench(openIn).open();

  describe(`${name}, as a state store,`, () => {
    describeValues(bench);
  });
  describe(`${name}, with lifetimes,`, () => {
    describeLifetimes(bench);
  });
  describe(`${name}, as a place to add up,`, () => {
    describeNumbers(bench);
  });
  describe(`${name}, by the beginnings of keys,`, () => {
    describePrefixes(bench);
  });
  describe(`${name}, when a value gets another key,`, () => {
    describeMoves(bench);
  });
  describe(`${name}, with several callers at once,`, () => {
    describeFirstCaller(bench);
  });
}

function describeValues(bench: () => Promise<StateBench>): void {
  it('knows nothing of a key that was never set', async () => {
    await using place = await bench();

    expect(await place.store.get('person:1')).toBeUndefined();
  });

  it('gives back what was set last', async () => {
    await using place = await bench();
    await place.store.set('person:1', '"ko"');
    await place.store.set('person:2', '"ja"');
    await place.store.set('person:1', '"en"');

    expect(await place.store.get('person:1')).toBe('"en"');
    expect(await place.store.get('person:2')).toBe('"ja"');
  });

  it('forgets what is deleted, and only that', async () => {
    await using place = await bench();
    await place.store.set('person:1', '"ko"');
    await place.store.set('person:2', '"ja"');

    await place.store.delete('person:1');
    await place.store.delete('never set');

    expect(await place.store.get('person:1')).toBeUndefined();
    expect(await place.store.get('person:2')).toBe('"ja"');
  });

  it('remembers after it was closed and opened again', async () => {
    await using place = await bench();
    await place.store.set('person:1', '{"mine":"ko"}');
    await place.store.set('person:2', '"gone"');
    await place.store.delete('person:2');

    await place.reopen();

    expect(await place.store.get('person:1')).toBe('{"mine":"ko"}');
    expect(await place.store.get('person:2')).toBeUndefined();
  });

  it.each([
    ['an empty key', ''],
    ['Hangul', '사람:지민'],
    ['emoji of several parts', '👨‍👩‍👧‍👦 가족'],
    ['quotes and a semicolon', `'; DROP TABLE state; --"`],
    ['wildcards', 'person:%_*'],
    ['a new line and a tab', 'a\n\tb'],
    ['the name of a prototype', '__proto__'],
    ['the name of a constructor', 'constructor'],
    ['upper case', 'Person:1'],
    ['a long key', 'k'.repeat(2_000)],
  ])('takes %s as a key like any other', async (_what, key) => {
    await using place = await bench();
    expect(await place.store.get(key)).toBeUndefined();

    await place.store.set(key, '"kept"');

    expect(await place.store.get(key)).toBe('"kept"');
    expect(await place.store.get(key.toLowerCase() + ' ')).toBeUndefined();
    await place.store.delete(key);
    expect(await place.store.get(key)).toBeUndefined();
  });

  it('keeps two keys apart that differ only in case or in how an accent is written', async () => {
    await using place = await bench();
    const keys = ['é'.normalize('NFC'), 'é'.normalize('NFD'), 'É', 'e'];

    for (const key of keys) await place.store.set(key, JSON.stringify(key));

    for (const key of keys) expect(await place.store.get(key)).toBe(JSON.stringify(key));
  });

  it('keeps any JSON text as it is', async () => {
    await using place = await bench();
    const values = [
      'null',
      '""',
      '{"__proto__":{"a":1}}',
      JSON.stringify('안녕 👋🏽 \u0000 \ud800 "quoted"\n'),
    ];

    for (const [index, value] of values.entries()) await place.store.set(`value:${index}`, value);
    await place.reopen();

    for (const [index, value] of values.entries())
      expect(await place.store.get(`value:${index}`)).toBe(value);
  });

  it('says that it can be written', async () => {
    await using place = await bench();

    await expect(place.store.check()).resolves.toBeUndefined();
  });
}

function describeLifetimes(bench: () => Promise<StateBench>): void {
  it('keeps a value until its lifetime has passed', async () => {
    await using place = await bench();
    await place.store.set('hint', '"made"', 1_000);

    place.clock.advance(999);
    expect(await place.store.get('hint')).toBe('"made"');
    place.clock.advance(1);
    expect(await place.store.get('hint')).toBeUndefined();
  });

  it('counts a lifetime on while it is closed', async () => {
    await using place = await bench();
    await place.store.set('short', '1', 1_000);
    await place.store.set('long', '1', 10_000);

    place.clock.advance(5_000);
    await place.reopen();

    expect(await place.store.get('short')).toBeUndefined();
    expect(await place.store.get('long')).toBe('1');
  });

  it('lets the last setting decide whether a value passes', async () => {
    await using place = await bench();
    await place.store.set('now for good', '1', 1_000);
    await place.store.set('now for good', '2');
    await place.store.set('now for a while', '1');
    await place.store.set('now for a while', '2', 1_000);

    place.clock.advance(60_000);

    expect(await place.store.get('now for good')).toBe('2');
    expect(await place.store.get('now for a while')).toBeUndefined();
  });

  it('loses nothing that still lives when it is checked', async () => {
    await using place = await bench();
    await place.store.set('passes', '1', 1_000);
    await place.store.set('lives', '1', 10_000);
    await place.store.set('stays', '1');
    place.clock.advance(1_000);

    await place.store.check();

    expect(await place.store.get('passes')).toBeUndefined();
    expect(await place.store.get('lives')).toBe('1');
    expect(await place.store.get('stays')).toBe('1');
  });
}

function describeFirstCaller(bench: () => Promise<StateBench>): void {
  it('tells exactly one of fifty that it was the first, and keeps the value of that one', async () => {
    await using place = await bench();
    const callers = Array.from({ length: 50 }, (_, number) => number);

    const firsts = await Promise.all(
      callers.map((number) => place.store.setIfAbsent('hint', String(number))),
    );

    expect(firsts.filter(Boolean)).toHaveLength(1);
    expect(await place.store.get('hint')).toBe(String(firsts.indexOf(true)));
  });

  it('lets nobody be the first where a value is set', async () => {
    await using place = await bench();
    await place.store.set('hint', '"set"');

    expect(await place.store.setIfAbsent('hint', '"late"')).toBe(false);
    expect(await place.store.get('hint')).toBe('"set"');
  });

  it('has a new first one when the value has passed or was deleted', async () => {
    await using place = await bench();

    expect(await place.store.setIfAbsent('hint', '1', 1_000)).toBe(true);
    place.clock.advance(999);
    expect(await place.store.setIfAbsent('hint', '2', 1_000)).toBe(false);
    place.clock.advance(1);
    expect(await place.store.setIfAbsent('hint', '3', 1_000)).toBe(true);
    await place.store.delete('hint');
    expect(await place.store.setIfAbsent('hint', '4')).toBe(true);
    expect(await place.store.get('hint')).toBe('4');
  });

  it('remembers the first one after it was opened again', async () => {
    await using place = await bench();
    await place.store.setIfAbsent('hint', '1');

    await place.reopen();

    expect(await place.store.setIfAbsent('hint', '2')).toBe(false);
  });
}
