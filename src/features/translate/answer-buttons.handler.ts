import { Ctx, Update } from 'nestjs-telegraf';
import { LANGUAGES } from '../../languages/languages';
import { BotContext } from '../../telegram/bot-context';
import { BotButton, ButtonData } from '../../telegram/commands/bot-button.decorator';
import { Translator } from '../../translation/translator';
import { type AnswerButton, answerButton, isRedo, type RedoAction } from './answer-button';
import { answerKeyboard, languagesKeyboard } from './answer-keyboard';
import { AnswerMessages } from './answer-messages';
import type { AnswerPlan } from './answer-plan';
import { answerTexts } from './answer.texts';
import { type ReadableMessage, sliceMarked } from './message-content';
import { TranslationAnswers } from './translation-answers';
import { readReplied } from './wish';

/** Longest text of a notice on a press: https://core.telegram.org/bots/api#answercallbackquery */
const MOST_NOTICE = 200;

/**
 * The buttons under an answer. Everything they need is in their data and in the message they stand under, which
 * replies to the source: so they work after a restart and for old messages.
 */
@Update()
export class AnswerButtonsHandler {
  constructor(
    private readonly answers: TranslationAnswers,
    private readonly messages: AnswerMessages,
    private readonly translator: Translator,
  ) {}

  @BotButton(answerButton, { allow: 'anyone' })
  async press(@Ctx() ctx: BotContext, @ButtonData() button: AnswerButton): Promise<void> {
    const answer = ctx.callbackQuery?.message as ReadableMessage | undefined;
    // They stand in private chats only, where nobody else can press them.
    if (!answer || !ctx.isPrivate) return void (await ctx.answerCbQuery());
    // Of a message that is too old Telegram tells only that it was there.
    if (!answer.text) return this.notice(ctx, answerTexts.say(ctx.language, 'sourceGone'));
    if (isRedo(button.action)) return this.redo(ctx, answer, button, button.action);
    if (button.action === 'back') return this.translateBack(ctx, answer, button);
    await ctx.answerCbQuery();
    await ctx.editMessageReplyMarkup(
      button.action === 'row' ? this.row(ctx, answer, button) : this.languages(ctx, button),
    );
  }

  private async redo(
    ctx: BotContext,
    answer: ReadableMessage,
    button: AnswerButton,
    change: RedoAction,
  ): Promise<void> {
    const request =
      answer.reply_to_message && readReplied(answer.reply_to_message, answer.quote, this.translator);
    if (!request) return this.notice(ctx, answerTexts.say(ctx.language, 'sourceGone'));
    const { from, into, register } = button;
    const former = await this.messages.findByAnswer(ctx, answer.message_id);
    const plan = await this.answers.planFor(ctx, { ...request.wish, from, into, register });
    if (plan.kind !== 'translation') return this.notice(ctx, plan.parts[0]?.text);
    await ctx.answerCbQuery();
    const now = await this.messages.findByAnswer(ctx, answer.message_id);
    // Edits have a lane of their own: one that came meanwhile is newer than what was pressed for.
    if (now?.fingerprint !== former?.fingerprint) return;
    // Of an answer that is not remembered any more only this message is known.
    const { askedBy, answers = [answer.message_id ?? 0], choices } = former ?? {};
    await this.messages.write(ctx, { ...request, askedBy }, plan, {
      answers,
      choices: { ...choices, [change]: button[change] },
    });
  }

  private async translateBack(ctx: BotContext, answer: ReadableMessage, button: AnswerButton): Promise<void> {
    const { text = '', entities = [] } = answer;
    const source = sliceMarked({ text, entities }, 0, button.length);
    const wish = { source, from: button.into, into: button.from === 'auto' ? button.into : button.from };
    const plan = await this.answers.planFor(ctx, { ...wish, register: 'plain' }, { bare: true });
    if (plan.kind !== 'translation') return this.notice(ctx, plan.parts[0]?.text);
    const line = answerTexts.say(ctx.language, 'backTranslation', { text: plan.parts[0]?.text ?? '' });
    if (line.length <= MOST_NOTICE && plan.parts.length === 1 && !isHidden(plan))
      return this.notice(ctx, line);
    await ctx.answerCbQuery();
    const label = answerTexts.say(ctx.language, 'backTranslation', { text: '' }).trim();
    const parts = [{ text: label, entities: [] }, ...plan.parts];
    await this.messages.write(
      ctx,
      { wish, messageId: answer.message_id, askedBy: undefined },
      { ...plan, parts },
    );
  }

  private languages(ctx: BotContext, button: AnswerButton) {
    const { from } = button;
    const targets = LANGUAGES.filter((into) =>
      from === 'auto' ? this.translator.offers(into) : this.translator.supports(from, into),
    );
    return languagesKeyboard(ctx.language, button, targets);
  }

  private row(ctx: BotContext, { text }: ReadableMessage, button: AnswerButton) {
    const translation = button.length === undefined ? undefined : text?.slice(0, button.length);
    const hasRegister = this.translator.hasRegister(button.from, button.into);
    return answerKeyboard(ctx.language, { ...button, hasRegister, translation });
  }

  private async notice(ctx: BotContext, text = ''): Promise<void> {
    await ctx.answerCbQuery(text.slice(0, MOST_NOTICE), { show_alert: true });
  }
}

/** A notice has no spoilers. */
function isHidden({ parts }: AnswerPlan): boolean {
  return parts.some(({ entities }) => entities.some(({ type }) => type === 'spoiler'));
}
