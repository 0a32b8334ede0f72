import { InlineQueries, type InlineResult } from './inline-queries';

const card = (id: string): InlineResult => ({ type: 'article', id, title: 'A card' });

let queries: InlineQueries;

beforeEach(() => {
  queries = new InlineQueries();
});

describe('An inline query', () => {
  it('is answered once, with cards that the person is offered', () => {
    const id = queries.ask();

    expect(queries.resultsOf(id)).toBeUndefined();
    queries.answer({ inline_query_id: id, results: [card('1'), card('2')] });

    expect(queries.resultsOf(id)).toEqual([card('1'), card('2')]);
    expect(() => queries.answer({ inline_query_id: id, results: [] })).toThrow('query is too old');
  });

  it.each([
    ['two cards have one id', [card('1'), card('1')], 'RESULT_ID_DUPLICATE'],
    ['an id is too long', [card('x'.repeat(65))], 'RESULT_ID_INVALID'],
    ['there are too many', Array.from({ length: 51 }, (_, n) => card(String(n))), 'RESULTS_TOO_MUCH'],
  ])('is not answered when %s', (_why, results, refusal) => {
    const id = queries.ask();

    expect(() => queries.answer({ inline_query_id: id, results })).toThrow(refusal);
  });

  it('that nobody has asked cannot be answered', () => {
    expect(() => queries.answer({ inline_query_id: '7', results: [] })).toThrow('query ID is invalid');
  });
});
