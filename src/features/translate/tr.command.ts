import { Ctx, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { Translator } from '../../translation/translator';
import { AnswerMessages } from './answer-messages';
import type { ReadableMessage } from './message-content';
import { translateTexts } from './translate.texts';
import { TranslationAnswers } from './translation-answers';
import { readRequest } from './wish';

/** `/tr [language] [text]`, also as a reply to the message that shall be translated. */
@Update()
export class TrCommand {
  constructor(
    private readonly answers: TranslationAnswers,
    private readonly messages: AnswerMessages,
    private readonly translator: Translator,
  ) {}

  @BotCommand({
    name: 'tr',
    description: translateTexts.each('description'),
    menu: 'everywhere',
    allow: 'anyone',
    first: true,
  })
  async translate(@Ctx() ctx: BotContext): Promise<void> {
    const request = ctx.message && readRequest(ctx.message as ReadableMessage, this.translator);
    if (!request) return ctx.answer(translateTexts.say(ctx.language, 'usage'));
    await this.messages.write(ctx, request, await this.answers.planFor(ctx, request.wish));
  }
}
