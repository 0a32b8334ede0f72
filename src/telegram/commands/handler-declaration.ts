import type { Permission } from './permission';

export type HandlerKind = 'command' | 'button' | 'step' | 'inline' | 'reaction' | 'message' | 'edit';

/** What every decorator of this folder says about its method. */
export interface HandlerDeclaration {
  kind: HandlerKind;
  /** What it reacts to: the name of a command, a button or a step, a pattern, emoji, a kind of message. */
  name: string;
  /** Others are told so; what they write or edit goes on to the next handler. */
  allow: Permission;
}

/** Where the declaration stands in the metadata of a method. */
export const BOT_HANDLER = Symbol('bot handler');
