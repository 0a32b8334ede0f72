import type { Update } from './bot-api-objects';

const BY_CHAT = ['message', 'edited_message', 'channel_post', 'edited_channel_post'];
const BY_USER = ['callback_query', 'inline_query', 'chosen_inline_result'];

/** The lane of an update. Telegram delivers the updates of one lane one after another, lanes side by side. */
export function laneOf(update: Update): string {
  const kind = Object.keys(update).find((name) => name !== 'update_id') ?? '';
  const content = update[kind] as { chat?: { id: number }; from?: { id: number } };
  if (BY_CHAT.includes(kind)) return `chat ${content.chat?.id}`;
  if (BY_USER.includes(kind)) return `user ${content.from?.id}`;
  return kind;
}
