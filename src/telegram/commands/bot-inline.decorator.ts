import { InlineQuery } from 'nestjs-telegraf';
import { ANY_TEXT, BotHandler } from './bot-handler';
import type { Permission } from './permission';

export interface BotInlineOptions {
  allow: Permission;
  /** Only queries like this; by default every query. `ctx.match` has what it found. */
  pattern?: RegExp;
}

/**
 * Makes a method answer what people write after `@name_of_the_bot` in any chat, with `ctx.answerInlineQuery()`.
 * Inline mode has to be on at @BotFather: https://core.telegram.org/bots/inline
 */
export function BotInline({ allow, pattern = ANY_TEXT }: BotInlineOptions): MethodDecorator {
  return BotHandler(InlineQuery(pattern), { kind: 'inline', name: String(pattern), allow });
}
