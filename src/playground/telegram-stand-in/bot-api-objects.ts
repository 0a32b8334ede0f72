/** The part of the Bot API's objects that the stand-in keeps: https://core.telegram.org/bots/api#available-types */

export interface User {
  id: number;
  is_bot: boolean;
  first_name: string;
  username?: string;
  language_code?: string;
}

export interface Chat {
  id: number;
  type: 'private' | 'group' | 'supergroup';
  first_name?: string;
  title?: string;
}

export interface Entity {
  type: string;
  offset: number;
  length: number;
  /** Of a `text_link`. */
  url?: string;
  /** Of a `text_mention`. */
  user?: User;
  /** Of a `pre`: the programming language. */
  language?: string;
  /** Of a `custom_emoji`. */
  custom_emoji_id?: string;
  /** Of a `date_time`, in seconds. */
  unix_time?: number;
}

/** The part of a message that a reply to it is about. */
export interface Quote {
  text: string;
  /** In the original, in UTF-16 units. */
  position: number;
  is_manual: true;
  entities?: Entity[];
}

export interface InlineButton {
  text: string;
  callback_data?: string;
  url?: string;
  copy_text?: { text: string };
}

export interface InlineKeyboard {
  inline_keyboard: InlineButton[][];
}

/** What a message shows of a file: https://core.telegram.org/bots/api#document */
export interface Document {
  file_id: string;
  file_unique_id: string;
  file_name: string;
  file_size: number;
  mime_type: string;
}

export interface Message {
  message_id: number;
  from: User;
  chat: Chat;
  /** Unix time in seconds. */
  date: number;
  edit_date?: number;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  document?: Document;
  reply_to_message?: Message;
  quote?: Quote;
  /** The topic, if `is_topic_message` is there. */
  message_thread_id?: number;
  is_topic_message?: true;
  reply_markup?: InlineKeyboard;
  /** What is sent instead of text, or with a caption: photo, sticker, voice, poll … */
  [content: string]: unknown;
}

/** A message that the bot is told no more of than its place. */
export interface InaccessibleMessage {
  chat: Chat;
  message_id: number;
  date: 0;
}

export type UpdateContent = Record<string, unknown>;

export type Update = { update_id: number } & UpdateContent;

/** A refusal as the Bot API words it. */
export class BotApiRefusal extends Error {
  constructor(
    readonly status: number,
    description: string,
    readonly parameters?: { retry_after?: number; migrate_to_chat_id?: number },
  ) {
    super(description);
  }
}

export const badRequest = (description: string): BotApiRefusal =>
  new BotApiRefusal(400, `Bad Request: ${description}`);

/** A text parameter of a call; empty when it is missing or no text. */
export function textIn(parameters: Readonly<Record<string, unknown>>, name: string): string {
  const value = parameters[name];
  return typeof value === 'string' ? value : '';
}
