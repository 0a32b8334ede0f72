import { StateStoreBench } from '../../test/support/state-store-bench';
import { PersonSettings } from './person-settings';

const [EMMA, JIMIN] = [5, 6];

describe('The settings of a person', () => {
  it('are nothing until they choose, and no pronunciation is shown', async () => {
    using bench = new StateStoreBench();
    const settings = new PersonSettings(bench.store);

    expect(await settings.languages(EMMA)).toBeUndefined();
    expect(await settings.register(EMMA)).toBeUndefined();
    expect(await settings.showsPronunciation(EMMA)).toBe(false);
  });

  it('are their own', async () => {
    using bench = new StateStoreBench();
    const settings = new PersonSettings(bench.store);
    await settings.choosePronunciation(EMMA, true);
    await settings.chooseRegister(EMMA, 'polite');

    expect(await settings.showsPronunciation(JIMIN)).toBe(false);
    expect(await settings.register(JIMIN)).toBeUndefined();
  });

  it('are all kept when several are chosen at once', async () => {
    using bench = new StateStoreBench();
    const settings = new PersonSettings(bench.store);

    await Promise.all([
      settings.chooseLanguages(EMMA, { mine: 'en', theirs: 'ja' }),
      settings.chooseRegister(EMMA, 'polite'),
      settings.choosePronunciation(EMMA, true),
    ]);

    expect(await settings.languages(EMMA)).toEqual({ mine: 'en', theirs: 'ja' });
    expect(await settings.register(EMMA)).toBe('polite');
    expect(await settings.showsPronunciation(EMMA)).toBe(true);
    await settings.choosePronunciation(EMMA, false);
    expect(await settings.showsPronunciation(EMMA)).toBe(false);
  });
});
