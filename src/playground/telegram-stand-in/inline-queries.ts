import { badRequest } from './bot-api-objects';

/** https://core.telegram.org/bots/api#answerinlinequery */
const MOST_RESULTS = 50;

/** One card that a person is offered: https://core.telegram.org/bots/api#inlinequeryresult */
export interface InlineResult {
  type: string;
  id: string;
  [field: string]: unknown;
}

/** What people type behind the bot's name, and what it offers them. */
export class InlineQueries {
  private readonly open = new Set<string>();
  private readonly offered = new Map<string, InlineResult[]>();
  private lastId = 0;

  /** Returns the id of a new query. */
  ask(): string {
    this.lastId += 1;
    const id = String(this.lastId);
    this.open.add(id);
    return id;
  }

  /** What was offered for a query, or `undefined` when it was not answered. */
  resultsOf(id: string): readonly InlineResult[] | undefined {
    return this.offered.get(id);
  }

  /** @throws {BotApiRefusal} 400, worded as by Telegram */
  answer(parameters: Readonly<Record<string, unknown>>): true {
    const id = String(parameters['inline_query_id']);
    const results = (parameters['results'] ?? []) as InlineResult[];
    if (!this.open.delete(id))
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    if (results.length > MOST_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
    if (new Set(results.map((result) => result.id)).size < results.length)
      throw badRequest('RESULT_ID_DUPLICATE');
    if (results.some((result) => !/^.{1,64}$/s.test(result.id))) throw badRequest('RESULT_ID_INVALID');
    this.offered.set(id, results);
    return true;
  }
}
