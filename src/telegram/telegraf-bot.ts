import type { TelegrafModuleOptions } from 'nestjs-telegraf';
import type { Context, MiddlewareFn, Telegraf } from 'telegraf';
import type { ChatMoves } from '../chats/chat-moves';
import { type BotContext, contextTypeFor } from './bot-context';
import type { OutgoingTelegram } from './outgoing/outgoing-telegram';

/**
 * telegraf as a router of updates to decorated methods, and nothing else: it never launches, polls, opens a
 * server, calls Telegram by itself, or ends a handler that takes long.
 */
export function telegrafOptions(telegram: OutgoingTelegram, moves: ChatMoves): TelegrafModuleOptions {
  return {
    token: telegram.token,
    launchOptions: false,
    middlewares: [ignoreBots, followMoves(moves)],
    options: {
      handlerTimeout: Number.POSITIVE_INFINITY,
      contextType: contextTypeFor(telegram),
      telegram: { webhookReply: false },
    },
  };
}

/**
 * Bots answering bots never end. Anonymous admins and channels that write in a group do so through accounts of
 * Telegram's that look like bots, and have a `sender_chat`. What people send by way of our own inline mode is our
 * own text.
 */
export const ignoreBots: MiddlewareFn<Context> = async (ctx, next) => {
  const byBot = ctx.from?.is_bot === true && !(ctx.message && 'sender_chat' in ctx.message);
  const viaUs = ctx.message && 'via_bot' in ctx.message && ctx.message.via_bot?.id === ctx.botInfo.id;
  if (!byBot && !viaUs) await next();
};

/** A group that becomes a supergroup says so in both chats: https://core.telegram.org/bots/api#message */
function followMoves(moves: ChatMoves): MiddlewareFn<Context> {
  return async (ctx, next) => {
    const { message } = ctx;
    if (message && 'migrate_to_chat_id' in message)
      return moves.move(message.chat.id, message.migrate_to_chat_id);
    if (message && 'migrate_from_chat_id' in message)
      return moves.move(message.migrate_from_chat_id, message.chat.id);
    await next();
  };
}

/** Takes out of telegraf and nestjs-telegraf what would lose updates or end the process with an error. */
export function tameBot(bot: Telegraf<BotContext>, telegram: OutgoingTelegram): void {
  bot.telegram = telegram;
  // nestjs-telegraf logs errors and lets the update count as handled.
  bot.catch((error) => {
    throw error;
  });
  // nestjs-telegraf stops the bot at shutdown, and telegraf throws unless it was launched.
  bot.stop = () => undefined;
}
