import type { IncomingHttpHeaders } from 'node:http';

/** The header in which the playground's bot names the update that a call serves. Telegram knows no such thing. */
export const UPDATE_HEADER = 'x-playground-update';

/** The update that a call serves, as far as the bot says so. */
export function servedUpdate(headers: IncomingHttpHeaders): { updateId?: number } {
  const updateId = Number(headers[UPDATE_HEADER]);
  return Number.isSafeInteger(updateId) ? { updateId } : {};
}
