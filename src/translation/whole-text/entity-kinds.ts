/** Kinds that only change how words look. */
const STYLES: ReadonlySet<string> = new Set(['bold', 'italic', 'underline', 'strikethrough']);

const QUOTES: ReadonlySet<string> = new Set(['blockquote', 'expandable_blockquote']);

/** Kinds that Telegram finds in any text by itself: https://core.telegram.org/bots/api#messageentity */
const FOUND_BY_SERVER: ReadonlySet<string> = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
]);

/** Opaque kinds that a bot can send. Telegram refuses a message with a kind that it does not know. */
const SENT: ReadonlySet<string> = new Set([
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'date_time',
]);

/** A kind of our own: text that is kept as it is and looks like nothing special. It is never given away. */
export const KEPT_TEXT = 'kept_text';

/** Whether the kind is a style, which can be dropped without a loss of meaning. */
export function isStyle(type: string): boolean {
  return STYLES.has(type);
}

/** Whether the kind is a block quotation, of which none holds another. */
export function isQuote(type: string): boolean {
  return QUOTES.has(type);
}

/** Whether the kind hides words until the reader taps on them. */
export function isSpoiler(type: string): boolean {
  return type === 'spoiler';
}

/** Whether text of the kind has to arrive byte for byte. This is so for all kinds that are not known. */
export function isOpaque(type: string): boolean {
  return !isStyle(type) && !isQuote(type) && !isSpoiler(type);
}

/** Whether the kind lies within nothing but a quotation, and holds nothing. */
export function isCode(type: string): boolean {
  return type === 'pre' || type === 'code';
}

/** Whether Telegram finds the kind by itself, so that it must stand where words do not touch it. */
export function isFoundByServer(type: string): boolean {
  return FOUND_BY_SERVER.has(type);
}

/** Whether the kind is sent to Telegram as an entity; the text of all others is all that is sent of them. */
export function isSent(type: string): boolean {
  return !isOpaque(type) || SENT.has(type);
}

/** Whether an opaque kind can be closed and opened again: what it says is not in its text. */
export function canBeCut(type: string): boolean {
  return isCode(type) || type === 'text_link' || type === 'text_mention';
}
