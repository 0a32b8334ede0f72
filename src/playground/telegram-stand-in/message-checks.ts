import { badRequest, type Entity, type InlineKeyboard } from './bot-api-objects';

const MAX_TEXT = 4096;
const MAX_CALLBACK_BYTES = 64;

/** Refuses what Telegram would refuse in a text: empty, too long, or entities beyond its end. */
export function checkText(text: unknown, entities: Entity[] = []): asserts text is string {
  if (typeof text !== 'string' || text.trim() === '') throw badRequest('message text is empty');
  if (text.length > MAX_TEXT) throw badRequest('message is too long');
  for (const { offset, length } of entities)
    if (offset < 0 || length < 1 || offset + length > text.length) throw badRequest('ENTITY_BOUNDS_INVALID');
}

/** Refuses buttons that do nothing, or whose data is longer than 64 bytes. */
export function checkKeyboard(keyboard: InlineKeyboard | undefined): void {
  for (const button of keyboard?.inline_keyboard.flat() ?? []) {
    if (!button.text) throw badRequest('text buttons are unallowed in the inline keyboard');
    const bytes = Buffer.byteLength(button.callback_data ?? '');
    if (bytes > MAX_CALLBACK_BYTES) throw badRequest('BUTTON_DATA_INVALID');
    if (bytes === 0 && !button.url && !button.copy_text) throw badRequest('text buttons are unallowed');
  }
}
