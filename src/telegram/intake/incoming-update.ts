/** An update as Telegram sends it; everything but the id depends on its kind. */
export interface IncomingUpdate {
  update_id: number;
  [kind: string]: unknown;
}

/** Whether a body is an update at all. Unknown kinds are. */
export function isIncomingUpdate(body: unknown): body is IncomingUpdate {
  return (
    typeof body === 'object' && body !== null && Number.isSafeInteger((body as IncomingUpdate).update_id)
  );
}

/** The kind of an update, such as `message`, or `undefined` when it holds nothing. */
export function kindOf(update: IncomingUpdate): string | undefined {
  return Object.keys(update).find((key) => typeof update[key] === 'object' && update[key] !== null);
}

interface Content {
  chat?: { id?: number };
  from?: { id?: number };
  user?: { id?: number };
  message?: { chat?: { id?: number } };
  business_connection_id?: string;
}

function contentOf(update: IncomingUpdate): Content {
  const kind = kindOf(update);
  return kind === undefined ? {} : (update[kind] as Content);
}

/** The chat an update belongs to, or `undefined` when it belongs to none, as inline queries do. */
export function chatIdOf(update: IncomingUpdate): number | undefined {
  const content = contentOf(update);
  return content.chat?.id ?? content.message?.chat?.id;
}

/** Kinds that come from a person, whichever chat that happens in. */
const KINDS_BY_PERSON = ['callback_query', 'inline_query', 'chosen_inline_result'];

/**
 * Updates of one lane keep their order. Messages have a lane for each chat, and further ones for business
 * connections and guest mode, whose chat ids may equal those of ordinary chats; presses and queries have one for
 * each person.
 */
export function laneOf(update: IncomingUpdate): string {
  const kind = kindOf(update) ?? '';
  const content = contentOf(update);
  const person = content.from?.id ?? content.user?.id ?? 0;
  if (KINDS_BY_PERSON.includes(kind)) return `${kind}:${person}`;
  const connection = content.business_connection_id;
  const apart = kind === 'guest_message' ? 'guest:' : connection ? `business:${connection}:` : '';
  return `${apart}chat:${content.chat?.id ?? `of ${person}`}`;
}

/** Every lane of one person alone: their private chat, which has the person's id, their presses and queries. */
export function lanesOfPerson(personId: number): string[] {
  return [`chat:${personId}`, ...KINDS_BY_PERSON.map((kind) => `${kind}:${personId}`)];
}
