/** What the playground's page and its server say to each other. Imported as types only, by both sides. */

import type { BotView } from './bot-view';
import type { CallView, UpdateView } from './update-view';

/** Someone the visitor can write as. */
export interface PersonView {
  id: number;
  name: string;
  /** Telegram's `language_code` of this person, for example `ko`. */
  languageCode: string;
}

export interface ChatView {
  id: number;
  kind: 'private' | 'group';
  /** The group's title, or the person's name in a private chat. */
  title: string;
  /** Who may write here; one person in a private chat. */
  memberIds: number[];
}

/** A styled or special span, in UTF-16 units, as in https://core.telegram.org/bots/api#messageentity */
export interface EntityView {
  type: string;
  offset: number;
  length: number;
  url?: string;
}

export interface ButtonView {
  text: string;
  /** Present on buttons that send a callback query. */
  callbackData?: string;
  /** Present on buttons that open a link. */
  url?: string;
  /** Present on buttons that copy a text. */
  copyText?: string;
}

/** What a message holds beside text. */
export type MediaKind = 'photo' | 'sticker' | 'voice' | 'poll';

/** A question with answers to choose from. */
export interface PollView {
  question: string;
  questionEntities: EntityView[];
  options: string[];
}

/** The part of a message that an answer to it is about. */
export interface QuoteView {
  text: string;
  entities: EntityView[];
}

/** A file in a message. */
export interface DocumentView {
  name: string;
  /** What is in it, if that is a table of text that is not too long to show. */
  text?: string;
}

export interface MessageView {
  chatId: number;
  messageId: number;
  /** The person's id, or the bot's. */
  fromId: number;
  fromName: string;
  fromBot: boolean;
  /** Unix time in seconds. */
  date: number;
  editDate?: number;
  /** Text or caption; empty for a message without either. */
  text: string;
  entities: EntityView[];
  media?: MediaKind;
  /** What a message with a poll holds. */
  poll?: PollView;
  document?: DocumentView;
  replyToMessageId?: number;
  /** Of the message that this one answers. */
  quote?: QuoteView;
  /** Inline keyboard, row by row; empty without one. */
  buttons: ButtonView[][];
}

/** Whose calls go wrong. */
export type FaultGroup = 'telegram' | 'papago';

/** What a visitor can let go wrong. */
export type FaultId =
  | 'telegram-busy'
  | 'telegram-errors'
  | 'telegram-pages'
  | 'telegram-lost-before'
  | 'telegram-lost-after'
  | 'telegram-cut'
  | 'telegram-slow'
  | 'updates-hang'
  | 'updates-cut'
  | 'updates-conflict'
  | 'papago-slow'
  | 'papago-errors'
  | 'papago-busy'
  | 'papago-cut'
  | 'papago-key';

export interface FaultView {
  id: FaultId;
  group: FaultGroup;
  on: boolean;
  /** How many calls it struck since the playground was started. */
  dealt: number;
}

/** How long calls travel to each side and back, in milliseconds; 0 to 5,000. */
export type LatencyView = Record<FaultGroup, number>;

/** Everything the page needs at its start: `GET /playground/api/state`. */
export interface PlaygroundState {
  botName: string;
  botUsername: string;
  people: PersonView[];
  chats: ChatView[];
  messages: MessageView[];
  /** The newest calls, oldest first, at most 200; `getUpdates` is left out. */
  calls: CallView[];
  /** The bot's commands as its menu shows them to a person of each language code; `''` is the fallback. */
  commands: Record<string, { command: string; description: string }[]>;
  /** In the order of the panel. */
  faults: FaultView[];
  latency: LatencyView;
  /** The newest updates, oldest first, at most 100. */
  updates: UpdateView[];
  /** Won of 1,000,000 characters, as `PAPAGO_PRICE_PER_MILLION` has it. */
  pricePerMillion: number;
  bot: BotView;
}

/** Server-sent events of `GET /playground/api/events`: each is a `message` event with one of these as JSON. */
export type PlaygroundEvent =
  | { kind: 'message'; message: MessageView }
  | { kind: 'deleted'; chatId: number; messageId: number }
  | { kind: 'call'; call: CallView }
  | { kind: 'commands'; commands: PlaygroundState['commands'] }
  /** The bot's answer to a pressed button, shown as a toast to that person. */
  | { kind: 'toast'; personId: number; text: string }
  /** The bot shows "typing…" in this chat for five seconds. */
  | { kind: 'typing'; chatId: number }
  /** A fault was switched on or off, or struck. */
  | { kind: 'faults'; faults: FaultView[] }
  | { kind: 'latency'; latency: LatencyView }
  /** An update came, or more is known of it. */
  | { kind: 'update'; update: UpdateView }
  | { kind: 'bot'; bot: BotView };

/** `POST /playground/api/messages` */
export interface SayRequest {
  personId: number;
  chatId: number;
  text: string;
  /** The message this one answers. */
  replyToMessageId?: number;
  /** Sends a stand-in of this kind; `text` is then its caption or question. */
  media?: MediaKind;
}

/** `POST /playground/api/edits` */
export interface EditRequest {
  personId: number;
  chatId: number;
  messageId: number;
  text: string;
}

/** `POST /playground/api/presses` */
export interface PressRequest {
  personId: number;
  chatId: number;
  messageId: number;
  callbackData: string;
}

/** `POST /playground/api/faults` */
export interface FaultRequest {
  id: FaultId;
  on: boolean;
}

/** `POST /playground/api/latency` */
export interface LatencyRequest {
  group: FaultGroup;
  /** A whole number from 0 to 5,000. */
  milliseconds: number;
}
