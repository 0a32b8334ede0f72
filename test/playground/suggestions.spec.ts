import { suggestionsFor } from '../../src/playground/page/texts/suggestions';
import { sentences } from '../../src/playground/papago-stand-in/phrasebook/phrasebook';

const COLUMNS = { ko: 0, en: 1, ja: 2, 'zh-hans': 3 };

describe('Suggestions of an empty chat', () => {
  it.each(Object.entries(COLUMNS))('are whole sentences of the phrasebook in %s', (languageCode, column) => {
    const suggestions = suggestionsFor(languageCode);

    const unknown = suggestions.filter((text) => !sentences.some((phrase) => phrase[column] === text));
    expect(suggestions).not.toHaveLength(0);
    expect(unknown).toEqual([]);
  });

  it('are the same three in every language', () => {
    const rowsOf = (languageCode: string, column: number): number[] =>
      suggestionsFor(languageCode).map((text) => sentences.findIndex((phrase) => phrase[column] === text));

    const rows = Object.entries(COLUMNS).map(([languageCode, column]) => rowsOf(languageCode, column));
    expect(rows).toEqual(rows.map(() => rows[0]));
    expect(rows[0]).toHaveLength(3);
  });

  it('are absent in a language that the phrasebook does not have', () => {
    expect(suggestionsFor('fr')).toEqual([]);
  });
});
