import { createRequire } from 'node:module';
import type { Language } from '../languages/languages';
import { LanguageDetector } from './language-detector';

const LATIN: readonly Language[] = ['en', 'vi', 'id', 'fr', 'es', 'de', 'it'];

jest.mock('node:module', () => {
  const real = jest.requireActual<{ createRequire: typeof createRequire }>('node:module');
  return { ...real, createRequire: jest.fn(real.createRequire) };
});

describe('The detector', () => {
  it('is loaded when the first text needs it, and once', () => {
    const detector = new LanguageDetector();
    expect(createRequire).not.toHaveBeenCalled();

    detector.rank('Was essen wir heute Abend?', LATIN);
    detector.rank('Cosa mangiamo stasera?', LATIN);

    expect(createRequire).toHaveBeenCalledTimes(1);
  });

  it.each<[Language, string]>([
    ['en', 'What should we have for dinner tonight?'],
    ['vi', 'Tối nay mình ăn gì nhỉ?'],
    ['id', 'Bisa tolong terjemahkan dokumen ini?'],
    ['fr', 'Tu peux me traduire ce document ?'],
    ['es', '¿Qué cenamos esta noche?'],
    ['de', 'Was essen wir heute Abend?'],
    ['it', 'Mi puoi tradurre questo documento?'],
  ])('is sure of %s in: %s', (language, text) => {
    const [best] = new LanguageDetector().rank(text, LATIN);

    expect(best).toMatchObject({ language });
    expect(best?.accuracy).toBeGreaterThanOrEqual(0.5);
  });

  it('names only languages that it was asked about, likeliest first', () => {
    const ranking = new LanguageDetector().rank('Si tu es libre ce week-end on va au ciné', ['es', 'fr']);

    expect(ranking.map(({ language }) => language)).toEqual(['fr', 'es']);
    expect(ranking[0]?.accuracy).toBeGreaterThan(ranking[1]?.accuracy ?? 1);
  });

  it.each(['', '123', '👍'])('says nothing about %j', (text) => {
    expect(new LanguageDetector().rank(text, LATIN)).toEqual([]);
  });
});
