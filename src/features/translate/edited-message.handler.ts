import { Ctx, On, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { AnswerMessages, fingerprintOfRequest } from './answer-messages';
import { linePlan } from './answer-plan';
import type { ReadableMessage } from './message-content';
import { translateTexts } from './translate.texts';
import { TranslationAnswers } from './translation-answers';
import { readRequest } from './wish';

/** Follows the edits of messages that were answered: the answer is changed in its place. */
@Update()
export class EditedMessageHandler {
  constructor(
    private readonly answers: TranslationAnswers,
    private readonly messages: AnswerMessages,
  ) {}

  @On('edited_message')
  async edited(@Ctx() ctx: BotContext): Promise<void> {
    const message = ctx.editedMessage as ReadableMessage | undefined;
    if (!message) return;
    const request = readRequest(message) ?? {
      wish: { source: { text: '', entities: [] } },
      messageId: message.message_id,
    };
    const link = await this.messages.find(ctx, request.messageId);
    // In a group nobody waits for an answer that was not given before.
    if (!link && !ctx.isPrivate) return;
    // Telegram also tells of edits that nobody sees, as when a link gets its preview.
    if (link?.fingerprint === fingerprintOfRequest(request)) return;
    const { source } = request.wish;
    const plan = source.text
      ? await this.answers.planFor(ctx, { ...link?.choices, ...request.wish })
      : linePlan('nothing', translateTexts.say(ctx.language, 'nothingToTranslate'));
    // What was never answered and still is nothing to translate stays without a word.
    if (!link && plan.kind === 'nothing') return;
    await this.messages.write(ctx, request, plan, link);
  }
}
