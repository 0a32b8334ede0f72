/** What the bot made of its updates, as the playground's page shows it. Imported as types only, by both sides. */

/** One call that the bot made to the Bot API. */
export interface CallView {
  /** Counts up from 1. */
  id: number;
  method: string;
  parameters: unknown;
  /** Whether the bot was told that it went well. */
  ok: boolean;
  /** The `result` of an answer, or its `description` when it was refused; absent when it was left undone. */
  answer?: unknown;
  /** The fault of the panel that struck it. */
  fault?: string;
  milliseconds: number;
}

/** One time that a translation engine was asked. */
export interface EngineCallView {
  engine: string;
  /** UTF-16 units. */
  characters: number;
  ok: boolean;
  milliseconds: number;
}

/** One update that the bot was given, and what came of it. */
export interface UpdateView {
  /** Its `update_id`. */
  id: number;
  /** Such as `message`. */
  kind: string;
  /** Everything but its id, in the form of https://core.telegram.org/bots/api#update */
  content: Record<string, unknown>;
  /** Those that took it, in their order, such as `TrCommand.translate`. */
  handlers: string[];
  /** What became of it, such as `done`; absent until it was handled. */
  outcome?: string;
  /** How long that took. */
  milliseconds?: number;
  /** Oldest first. */
  calls: CallView[];
  engineCalls: EngineCallView[];
}

/** `POST /playground/api/updates`: gives the bot an update as somebody has written it. */
export interface UpdateRequest {
  /** An update in the form of the Bot API; what the playground knows may be left out, its id is not looked at. */
  update: unknown;
}

/** The answer to an `UpdateRequest`. */
export interface UpdateReceipt {
  updateId: number;
}
