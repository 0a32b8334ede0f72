import type { PlaygroundState } from '../../view.js';

/** What the composer of a chat is about: a new message unless it answers or edits one. */
export type DraftMode =
  | { kind: 'reply'; messageId: number }
  /** `aside` is what stood in the composer before the edit began, put back when it ends. */
  | { kind: 'edit'; messageId: number; aside: string };

/** What is written in a chat and not sent yet. */
export interface Draft {
  text: string;
  mode?: DraftMode;
  /** Why the last attempt to send it failed. */
  failure?: string;
}

export interface Toast {
  id: number;
  text: string;
}

export type Connection = 'connecting' | 'open';

/** Everything the page shows. */
export interface PageState {
  /** Absent until the server has answered for the first time. */
  playground?: PlaygroundState;
  connection: Connection;
  /** Who the visitor writes as. */
  personId: number;
  chatId: number;
  /** By chat. */
  drafts: Record<number, Draft>;
  /** Newest message that was on screen, by chat. */
  seen: Record<number, number>;
  /** Since when the bot types, in milliseconds, by chat. */
  typing: Record<number, number>;
  toasts: Toast[];
  lastToastId: number;
}

export const INITIAL_STATE: PageState = {
  connection: 'connecting',
  personId: 0,
  chatId: 0,
  drafts: {},
  seen: {},
  typing: {},
  toasts: [],
  lastToastId: 0,
};

export const EMPTY_DRAFT: Draft = { text: '' };
