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
  url?: string;
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
  reply_to_message?: Message;
  /** The topic, if `is_topic_message` is there. */
  message_thread_id?: number;
  is_topic_message?: true;
  reply_markup?: InlineKeyboard;
  /** What is sent instead of text, or with a caption: photo, sticker, voice, poll … */
  [content: string]: unknown;
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
