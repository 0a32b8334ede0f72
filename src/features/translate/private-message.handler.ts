import { Ctx, On, Update } from 'nestjs-telegraf';
import { HintLimit } from '../../chats/hint-limit';
import { BotContext } from '../../telegram/bot-context';
import { hasSomethingToTranslate } from '../../translation/gate';
import { translateTexts } from './translate.texts';
import { TranslationAnswers } from './translation-answers';

/** What Telegram itself writes into a private chat; nobody said it, so nobody waits for an answer. */
const SERVICE_MESSAGE =
  /^(?:pinned_message|message_auto_delete_timer_changed|successful_payment|refunded_payment|users_shared|chat_shared|connected_website|write_access_allowed|passport_data|web_app_data|chat_background_set|forum_topic_\w+|general_forum_topic_\w+|video_chat_\w+|giveaway_\w+|\w*gift|direct_message_price_changed|suggested_post_\w+)$/;

const COMMAND = /^\/\w+(?:@\w+)?(?:\s|$)/;

/** Takes what no command and no button took: in private chats text is translated, in groups nothing is said. */
@Update()
export class PrivateMessageHandler {
  constructor(
    private readonly answers: TranslationAnswers,
    private readonly hints: HintLimit,
  ) {}

  @On('message')
  async message(@Ctx() ctx: BotContext): Promise<void> {
    if (!ctx.isPrivate || !ctx.message || isServiceMessage(ctx.message)) return;
    const text = textOf(ctx.message);
    if (!text) return this.hint(ctx, 'unsupportedContent');
    if (isCommand(ctx.message)) return this.hint(ctx, 'unknownCommand');
    if (!hasSomethingToTranslate(text)) return this.hint(ctx, 'nothingToTranslate');
    await this.answers.answer(ctx, { text }, ctx.message.message_id);
  }

  @On('edited_message')
  async edited(@Ctx() ctx: BotContext): Promise<void> {
    if (ctx.isPrivate && ctx.editedMessage && textOf(ctx.editedMessage))
      await this.hint(ctx, 'editsNotFollowed');
  }

  /** A button that no feature knows any more: only the waiting mark on it is taken away. */
  @On('callback_query')
  async pressed(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answerCbQuery();
  }

  private async hint(ctx: BotContext, key: Parameters<typeof translateTexts.say>[1]): Promise<void> {
    if (ctx.chat && !ctx.isStale && (await this.hints.mayHint(ctx.chat.id, ctx.update.update_id)))
      await ctx.answer(translateTexts.say(ctx.language, key));
  }
}

function textOf(message: object): string | undefined {
  const { text, caption } = message as { text?: unknown; caption?: unknown };
  const words = text ?? caption;
  return typeof words === 'string' ? words : undefined;
}

/** In a caption there are no commands; Telegram does not mark them there either. */
function isCommand(message: object): boolean {
  return 'text' in message && typeof message.text === 'string' && COMMAND.test(message.text);
}

function isServiceMessage(message: object): boolean {
  return Object.keys(message).some((key) => SERVICE_MESSAGE.test(key));
}
