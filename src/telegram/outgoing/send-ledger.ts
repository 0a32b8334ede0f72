/**
 * How far a send has come. An `intent` that another run finds is unknown: the process ended in between. Of tries
 * with an unknown end, `unanswered` ones brought no answer, `failed` ones an answer that says "server error".
 */
export type SendState =
  | { state: 'sent'; result: unknown }
  | { state: 'intent' | 'unknown' | 'not-sent'; unanswered: number; failed: number };

/** Everything that was, or may have been, sent for one update, and what was decided before. By number of the send. */
export interface SendLedger {
  sends: Record<number, SendState>;
  decisions: Record<number, unknown>;
  /** Decisions whose making has changed something. */
  effective?: number[];
}

/** What a second run needs of a message that Telegram answers with; its texts stay out of the store. */
const KEPT_FIELDS = ['message_id', 'inline_message_id', 'date', 'chat', 'message_thread_id'];

/** Whether the send is in the chat, or may be. */
export function mayBeMade(send: SendState | undefined): boolean {
  return send !== undefined && send.state !== 'not-sent';
}

/** The result as it is kept: of messages only what identifies them. */
export function withoutTexts(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(withoutTexts);
  if (typeof result !== 'object' || result === null) return result;
  return Object.fromEntries(Object.entries(result).filter(([field]) => KEPT_FIELDS.includes(field)));
}

/** Whether a decision must not be made anew: something of it may be in the chat, or making it has changed something. */
export function isStanding({ sends, effective }: SendLedger, send: number): boolean {
  return mayBeMade(sends[send]) || effective?.includes(send) === true;
}

/** A ledger as text. Of the decisions those are kept that stand. */
export function writeLedger(ledger: SendLedger): string {
  const { sends, decisions, effective } = ledger;
  const kept = Object.entries(decisions).filter(([send]) => isStanding(ledger, Number(send)));
  return JSON.stringify({ sends, decisions: Object.fromEntries(kept), ...(effective && { effective }) });
}

export function readLedger(saved: string | undefined): SendLedger {
  return saved === undefined ? { sends: {}, decisions: {} } : (JSON.parse(saved) as SendLedger);
}
