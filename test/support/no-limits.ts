import type { CallLimit } from '#bot/telegram/outgoing/sliding-window';

const NO_LIMIT: CallLimit = { calls: 1_000_000, perMs: 1 };

/** For tests that are not about Telegram's limits. */
export const NO_LIMITS = { overall: NO_LIMIT, chat: NO_LIMIT, group: NO_LIMIT };
