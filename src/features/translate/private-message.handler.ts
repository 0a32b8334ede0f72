import { Ctx, Update } from 'nestjs-telegraf';
import { HintLimit } from '../../chats/hint-limit';
import { BotContext } from '../../telegram/bot-context';
import { BotMessage } from '../../telegram/commands/bot-message.decorator';
import { Translator } from '../../translation/translator';
import { AnswerMessages } from './answer-messages';
import type { ReadableMessage } from './message-content';
import { translateTexts } from './translate.texts';
import { TranslationAnswers } from './translation-answers';
import { readRequest } from './wish';

/** What Telegram itself writes into a private chat; nobody said it, so nobody waits for an answer. */
const SERVICE_MESSAGE =
  /^(?:pinned_message|message_auto_delete_timer_changed|successful_payment|refunded_payment|users_shared|chat_shared|connected_website|write_access_allowed|passport_data|web_app_data|chat_background_set|forum_topic_\w+|general_forum_topic_\w+|video_chat_\w+|giveaway_\w+|\w*gift|direct_message_price_changed|suggested_post_\w+)$/;

/** Takes what no command and no button took: in private chats text is translated, in groups nothing is said. */
@Update()
export class PrivateMessageHandler {
  constructor(
    private readonly answers: TranslationAnswers,
    private readonly messages: AnswerMessages,
    private readonly translator: Translator,
    private readonly hints: HintLimit,
  ) {}

  @BotMessage({ allow: 'anyone' })
  async message(@Ctx() ctx: BotContext): Promise<void> {
    if (!ctx.isPrivate || !ctx.message || isServiceMessage(ctx.message)) return;
    const message = ctx.message as ReadableMessage;
    const request = readRequest(message, this.translator);
    if (!request) return this.hint(ctx, 'rich_message' in message ? 'richMessage' : 'unsupportedContent');
    const plan = await this.answers.planFor(ctx, request.wish);
    if (plan.kind === 'nothing' && !(await this.mayHint(ctx))) return;
    await this.messages.write(ctx, request, plan);
    // The other pictures of an album come without a caption, and need no remark.
    if ('media_group_id' in message) await this.mayHint(ctx);
  }

  private async hint(ctx: BotContext, key: 'richMessage' | 'unsupportedContent'): Promise<void> {
    if (await this.mayHint(ctx)) await ctx.answer(translateTexts.say(ctx.language, key));
  }

  private async mayHint(ctx: BotContext): Promise<boolean> {
    return !!ctx.chat && !ctx.isStale && (await this.hints.mayHint(ctx.chat.id, ctx.update.update_id));
  }
}

function isServiceMessage(message: object): boolean {
  return Object.keys(message).some((key) => SERVICE_MESSAGE.test(key));
}
