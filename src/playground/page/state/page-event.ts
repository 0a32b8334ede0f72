import type { MessageView, PlaygroundEvent, PlaygroundState } from '../../view.js';
import type { Connection, Draft } from './page-state.js';

/** What happens in the composer of a chat. */
export type DraftEvent =
  | { kind: 'typed'; chatId: number; text: string }
  | { kind: 'replyBegun'; chatId: number; messageId: number }
  | { kind: 'editBegun'; chatId: number; message: MessageView }
  | { kind: 'modeLeft'; chatId: number }
  | { kind: 'draftSent'; chatId: number }
  /** The server did not take it: `draft` comes back, before whatever was written since. */
  | { kind: 'sendFailed'; chatId: number; draft: Draft; reason: string };

/** Everything that changes the page. */
export type PageEvent =
  | DraftEvent
  /** `language` is the visitor's; it decides who they write as at first. */
  | { kind: 'loaded'; playground: PlaygroundState; language: string }
  | { kind: 'connection'; connection: Connection }
  /** `at` is the time in milliseconds. */
  | { kind: 'server'; event: PlaygroundEvent; at: number }
  | { kind: 'personChosen'; personId: number }
  | { kind: 'writerChosen'; personId: number }
  | { kind: 'chatOpened'; chatId: number }
  | { kind: 'typingEnded'; chatId: number }
  | { kind: 'toastShown'; text: string }
  | { kind: 'toastGone'; id: number };
