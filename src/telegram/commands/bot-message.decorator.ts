import { On } from 'nestjs-telegraf';
import { BotHandler } from './bot-handler';
import type { Permission } from './permission';

/** A kind of message that has handlers of its own. https://core.telegram.org/bots/api#message */
type MessageKind = 'message' | 'text' | 'document' | 'photo' | 'voice' | 'sticker' | 'location' | 'poll';

export interface BotMessageOptions {
  allow: Permission;
  /** Only messages that hold this; by default every message. */
  kind?: MessageKind;
}

/**
 * Makes a method take messages that no module before it took. What is not for it goes on to the next one through
 * `@Next() next`.
 */
export function BotMessage({ allow, kind = 'message' }: BotMessageOptions): MethodDecorator {
  return BotHandler(On(kind), { kind: 'message', name: kind, allow });
}
