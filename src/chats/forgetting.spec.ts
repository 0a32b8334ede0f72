import { StateStoreBench } from '../../test/support/state-store-bench';
import type { StateStore } from '../storage/state-store';
import { Forgetting } from './forgetting';
import { Glossary } from './glossary';
import { KeptTranslations } from './kept-translations';
import { PersonSettings } from './person-settings';

function forgettingIn(store: StateStore): Forgetting {
  return new Forgetting(store, new KeptTranslations(store), new Glossary(store));
}

const [EMMA, FIFTY_FIVE] = [5, 55];

describe('A person who wants to be forgotten', () => {
  it('leaves nothing of themselves, and takes nothing of others along', async () => {
    using bench = new StateStoreBench();
    const { store } = bench;
    const forgotten = [`person:${EMMA}:languages`, `person:${EMMA}:register`, `chat:${EMMA}:hint`];
    const kept = [
      `person:${FIFTY_FIVE}:languages`,
      `chat:${FIFTY_FIVE}:hint`,
      `chat:-${EMMA}:register`,
      'bot:1',
    ];
    for (const key of [...forgotten, ...kept]) await store.set(key, '"x"');

    await forgettingIn(store).forget(EMMA);

    expect((await store.keys('')).sort()).toEqual([...kept].sort());
    expect(await new PersonSettings(store).languages(EMMA)).toBeUndefined();
  });

  it('leaves no translation that was made for them', async () => {
    using bench = new StateStoreBench();
    const { store } = bench;
    for (const hash of ['aa', 'b-_', 'cc']) await store.set(`translation:${hash}`, '{"text":"hello"}');
    for (const hash of ['aa', 'b-_', 'gone']) await store.set(`person:${EMMA}:cached:${hash}`, '1');
    await store.set(`person:${FIFTY_FIVE}:cached:cc`, '1');

    await forgettingIn(store).forget(EMMA);

    expect((await store.keys('')).sort()).toEqual([`person:${FIFTY_FIVE}:cached:cc`, 'translation:cc']);
  });

  it('is forgotten wholly the next time, when the first time did not come to its end', async () => {
    using bench = new StateStoreBench();
    const { store } = bench;
    await store.set('translation:aa', '{"text":"hello"}');
    await store.set(`person:${EMMA}:cached:aa`, '1');
    jest.spyOn(store, 'deleteAll').mockRejectedValueOnce(new Error('full'));
    const forgetting = forgettingIn(store);

    await expect(forgetting.forget(EMMA)).rejects.toThrow('full');
    await forgetting.forget(EMMA);

    expect(await store.keys('')).toEqual([]);
  });
});
