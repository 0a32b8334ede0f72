import { badRequest, type Entity } from './bot-api-objects';
import { checkEntities } from './entity-checks';

/** Longest texts in UTF-16 units: https://core.telegram.org/bots/api#sendmessage and neighbours. */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const MAX_CALLBACK_ANSWER = 200;

/** Refuses a text that is empty or too long, and what `checkEntities` refuses. @throws {BotApiRefusal} 400 */
export function checkText(text: unknown, entities: readonly Entity[] = []): asserts text is string {
  if (typeof text !== 'string' || text.trim() === '') throw badRequest('message text is empty');
  if (text.length > MAX_TEXT) throw badRequest('message is too long');
  checkEntities(text, entities);
}

/** Refuses a caption that is too long, and what `checkEntities` refuses. @throws {BotApiRefusal} 400 */
export function checkCaption(caption: unknown, entities: readonly Entity[] = []): asserts caption is string {
  if (typeof caption !== 'string') throw badRequest('message caption is no text');
  if (caption.length > MAX_CAPTION) throw badRequest('message caption is too long');
  checkEntities(caption, entities);
}

/** Refuses an answer to a pressed button that is too long to show. @throws {BotApiRefusal} 400 */
export function checkCallbackAnswer(text: string): void {
  if (text.length > MAX_CALLBACK_ANSWER) throw badRequest('MESSAGE_TOO_LONG');
}
