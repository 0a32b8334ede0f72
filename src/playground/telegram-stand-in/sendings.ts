import type { Entity, Message } from './bot-api-objects';
import { shownEntities, withoutFound } from './entity-detection';
import { checkCaption, checkText } from './message-checks';
import { completeContent } from './message-content';
import { quoteFrom } from './quotes';

/** What a person sends: text, or something else with or without a caption. */
export interface Sending {
  text?: string;
  /** What the person has styled in the text; what Telegram finds by itself comes to it. */
  entities?: readonly Entity[];
  replyTo?: number;
  /** The part of the answered message that the reply is about; it must be in there. */
  quote?: string;
  /** The topic to write in; the bot then knows it. */
  threadId?: number;
  /** Fields of the message instead of text, such as `{ photo: [{}] }`; see `completeContent`. */
  content?: Record<string, unknown>;
  /** Where a forwarded message comes from: https://core.telegram.org/bots/api#messageorigin */
  forwardOrigin?: Record<string, unknown>;
}

/**
 * The fields of the message that comes of it.
 * @param original the message that is answered
 * @throws {BotApiRefusal} 400 for what no app would send, such as entities beyond the text
 */
export function fieldsOf(sending: Sending, original: Message | undefined): Record<string, unknown> {
  const { text, entities, quote, threadId, content, forwardOrigin } = sending;
  return {
    ...(text !== undefined && wordsOf(text, entities, { isCaption: content !== undefined })),
    ...(content && completeContent(content)),
    ...(threadId !== undefined && topicFields(threadId)),
    ...(original && quote !== undefined && { quote: quoteFrom(original, { text: quote }) }),
    ...(forwardOrigin && { forward_origin: forwardOrigin }),
  };
}

/** Text or caption of a message, with all its entities. @throws {BotApiRefusal} 400 */
export function wordsOf(
  text: unknown,
  set: readonly Entity[] | undefined,
  { isCaption }: { isCaption: boolean },
): Record<string, unknown> {
  const own = withoutFound(set);
  if (isCaption) checkCaption(text, own);
  else checkText(text, own);
  const entities = shownEntities(text, own);
  const [textField, entitiesField] = isCaption ? ['caption', 'caption_entities'] : ['text', 'entities'];
  return { [textField]: text, ...(entities.length > 0 && { [entitiesField]: entities }) };
}

/** How a message shows the topic that it is in. */
export function topicFields(threadId: number): { message_thread_id: number; is_topic_message: true } {
  return { message_thread_id: threadId, is_topic_message: true };
}
