import type { InboxUpdate } from '../../inbox/update-inbox';
import { type IncomingUpdate, kindOf, laneOf } from './incoming-update';

/** Kinds after which somebody waits at a button or an input field, and which Telegram soon forgets. */
const URGENT = new Set(['callback_query', 'inline_query']);

const MESSAGE = /^(?:edited_)?(?:message|channel_post|business_message)$/;

/** An update as the inbox keeps it. */
export function inboxEntryOf(update: IncomingUpdate): InboxUpdate {
  const kind = kindOf(update) ?? '';
  const content = update[kind] as { message_id?: unknown } | undefined;
  const messageId = content?.message_id;
  return {
    id: update.update_id,
    kind,
    lane: laneOf(update),
    urgent: URGENT.has(kind),
    // Reactions name a message too, and ephemeral messages all have the id 0.
    ...(MESSAGE.test(kind) &&
      typeof messageId === 'number' &&
      messageId > 0 && { subject: String(messageId) }),
    ...(kind.startsWith('edited_') && { replaces: true }),
    payload: content === undefined ? '' : JSON.stringify(content),
  };
}

/** The update that an entry was made of. */
export function updateOf({
  id,
  kind,
  payload,
}: Pick<InboxUpdate, 'id' | 'kind' | 'payload'>): IncomingUpdate {
  return { update_id: id, ...(kind && payload && { [kind]: JSON.parse(payload) as unknown }) };
}
