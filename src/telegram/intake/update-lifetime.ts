/**
 * How long a query can be answered after it came in, in milliseconds: a little less than Telegram itself keeps
 * them, so that the answer still has its way to go. Messages can be answered for ever.
 */
const LIFETIMES: Readonly<Record<string, number>> = { callback_query: 140_000, inline_query: 25_000 };

/** Whether answering an update of this kind cannot help anybody any more. */
export function isTooOldToAnswer(kind: string, receivedAt: number, now = Date.now()): boolean {
  const lifetime = LIFETIMES[kind];
  return lifetime !== undefined && now - receivedAt > lifetime;
}
