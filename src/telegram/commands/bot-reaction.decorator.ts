import { On } from 'nestjs-telegraf';
import type { ReactionType, TelegramEmoji, Update } from 'telegraf/types';
import { BotHandler } from './bot-handler';
import type { Permission } from './permission';

export interface BotReactionOptions {
  allow: Permission;
  /** One of the emoji that Telegram offers: https://core.telegram.org/bots/api#reactiontypeemoji */
  emoji: TelegramEmoji;
}

/**
 * Makes a method answer somebody who gives a message this reaction, not when they take it back. In groups Telegram
 * tells of reactions only when the bot is an administrator.
 */
export function BotReaction({ allow, emoji }: BotReactionOptions): MethodDecorator {
  const isGiven = (update: Update): boolean => {
    if (!('message_reaction' in update)) return false;
    const { new_reaction: now, old_reaction: before } = update.message_reaction;
    return now.some(isEmoji(emoji)) && !before.some(isEmoji(emoji));
  };
  // telegraf takes a test of the update as well, which the types of nestjs-telegraf leave out.
  return BotHandler(On(isGiven as never), { kind: 'reaction', name: emoji, allow });
}

function isEmoji(emoji: string) {
  return (reaction: ReactionType): boolean => reaction.type === 'emoji' && reaction.emoji === emoji;
}
