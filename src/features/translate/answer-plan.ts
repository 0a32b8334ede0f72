import type { InlineKeyboardMarkup } from 'telegraf/types';
import type { MarkedText } from '../../translation/marked-text';

/** What is to be said about one message, decided before the first part of it is sent. */
export interface AnswerPlan {
  /**
   * A translation; a line that says why there is none, about a limit or else; or that there was nothing to translate,
   * or a command that nobody knows.
   */
  kind: 'translation' | 'apology' | 'limit' | 'nothing' | 'command';
  /** Each fits into one message; none when nothing is to be said. */
  parts: MarkedText[];
  /** Under the last part. */
  keyboard?: InlineKeyboardMarkup;
}

/** A plan to say one line of our own. */
export function linePlan(kind: Exclude<AnswerPlan['kind'], 'translation'>, text: string): AnswerPlan {
  return { kind, parts: [{ text, entities: [] }] };
}

/** A plan to say nothing about a limit, as it has been said already. */
export const SILENCE: AnswerPlan = { kind: 'limit', parts: [] };
