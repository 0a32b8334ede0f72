import type { TelegrafModuleOptions } from 'nestjs-telegraf';
import type { Context, MiddlewareFn, Telegraf } from 'telegraf';
import type { ChatMoves } from '../chats/chat-moves';
import type { OpenSteps } from '../chats/open-steps';
import { type BotContext, contextTypeFor } from './bot-context';
import type { HandlerRegistry } from './commands/handler-registry';
import { conversations } from './conversations';
import type { ButtonSigner } from './outgoing/button-signer';
import type { OutgoingTelegram } from './outgoing/outgoing-telegram';

/**
 * telegraf as a router of updates to decorated methods, and nothing else: it never launches, polls, opens a
 * server, calls Telegram by itself, or ends a handler that takes long.
 */
export function telegrafOptions(
  telegram: OutgoingTelegram,
  moves: ChatMoves,
  buttons: ButtonSigner,
  steps: OpenSteps,
  handlers: HandlerRegistry,
): TelegrafModuleOptions {
  return {
    token: telegram.token,
    launchOptions: false,
    middlewares: [
      ignoreBots,
      followMoves(moves),
      openButtons(buttons),
      conversations(steps, () => handlers.has('step')) as MiddlewareFn<Context>,
    ],
    options: {
      handlerTimeout: Number.POSITIVE_INFINITY,
      contextType: contextTypeFor(telegram, steps),
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

/** Lets only presses through whose data this bot wrote; of any other the waiting mark is taken away, and that is all. */
function openButtons(buttons: ButtonSigner): MiddlewareFn<Context> {
  return async (ctx, next) => {
    const { callbackQuery } = ctx;
    if (!callbackQuery || !('data' in callbackQuery)) return next();
    const data = buttons.open(callbackQuery.data, callbackQuery.message?.chat.id);
    if (data === undefined) return void (await ctx.answerCbQuery());
    Object.assign(callbackQuery, { data });
    await next();
  };
}

/** Of a button that no handler knows any more the waiting mark is taken away. Must come after all handlers. */
export function answerUnknownButtons(bot: Telegraf<BotContext>): void {
  bot.on('callback_query', async (ctx) => void (await ctx.answerCbQuery()));
}

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
