import { badRequest, type InlineButton, type InlineKeyboard } from './bot-api-objects';

const MAX_CALLBACK_BYTES = 64;
const MAX_COPY_TEXT = 256;

/** What a button says, or how it looks; everything else is what it does. */
const LOOKS: readonly string[] = ['text', 'icon_custom_emoji_id', 'style'];

/**
 * Refuses buttons without words, with data over 64 bytes, with a text to copy over 256 characters, and those that do
 * nothing or several things: https://core.telegram.org/bots/api#inlinekeyboardbutton
 * @throws {BotApiRefusal} 400
 */
export function checkKeyboard({ inline_keyboard: rows }: InlineKeyboard): void {
  for (const button of rows.flat()) checkButton(button);
}

function checkButton(button: InlineButton): void {
  const { text, callback_data: data, copy_text: copy } = button;
  if (!text.trim()) throw badRequest('inline keyboard button text must be non-empty');
  if (Object.keys(button).filter((name) => !LOOKS.includes(name)).length !== 1)
    throw badRequest('inline keyboard button must do exactly one thing');
  if (data !== undefined && !isBetween(Buffer.byteLength(data), MAX_CALLBACK_BYTES))
    throw badRequest('BUTTON_DATA_INVALID');
  if (copy && !isBetween(copy.text.length, MAX_COPY_TEXT)) throw badRequest('BUTTON_COPY_TEXT_INVALID');
}

const isBetween = (length: number, most: number): boolean => length >= 1 && length <= most;
