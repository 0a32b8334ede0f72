import { On } from 'nestjs-telegraf';
import { BotHandler } from './bot-handler';
import type { Permission } from './permission';

/** Makes a method follow the edits of messages. */
export function BotEdit({ allow }: { allow: Permission }): MethodDecorator {
  return BotHandler(On('edited_message'), { kind: 'edit', name: 'edited_message', allow });
}
