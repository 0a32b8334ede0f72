import { Injectable } from '@nestjs/common';
import { BotContext } from '../../telegram/bot-context';
import { TelegramError } from '../../telegram/outgoing/telegram-error';

/** https://core.telegram.org/bots/api#chatmember */
const DECIDING: readonly string[] = ['creator', 'administrator'];

/** Decides who may change the glossary of a chat; everybody may read it. */
@Injectable()
export class GlossaryRights {
  /**
   * Everybody may in a private chat, administrators may in a group, those who write as the group included.
   * @throws {TelegramError} when Telegram cannot say it now but can later
   */
  async mayChange(ctx: BotContext): Promise<boolean> {
    const { chat, from, message } = ctx;
    if (!chat || !from) return false;
    if (ctx.isPrivate) return true;
    const sender = message && 'sender_chat' in message ? message.sender_chat : undefined;
    if (sender) return sender.id === chat.id;
    try {
      return DECIDING.includes((await ctx.telegram.getChatMember(chat.id, from.id)).status);
    } catch (error) {
      if (error instanceof TelegramError && !error.isPassing) return false;
      throw error;
    }
  }
}
