import { Action, Ctx, Update } from 'nestjs-telegraf';
import { Markup } from 'telegraf';
import { Forgetting } from '../../chats/forgetting';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { PastUpdates } from '../../telegram/intake/past-updates';
import { forgetMeTexts } from './forget-me.texts';

/** Data of our buttons: what is wanted, and the id of the only person who may want it. */
const FORGET_BUTTON = /^forgetme:(yes|no):(\d+)$/;

/** Forgets a person who asks for it and confirms it; in groups nothing personal is said about that. */
@Update()
export class ForgetMeCommand {
  constructor(
    private readonly forgetting: Forgetting,
    private readonly pastUpdates: PastUpdates,
  ) {}

  @BotCommand({ name: 'forgetme', description: forgetMeTexts.each('description'), menu: 'private' })
  async ask(@Ctx() ctx: BotContext): Promise<void> {
    if (!ctx.from) return;
    const { callback } = Markup.button;
    const keyboard = Markup.inlineKeyboard([
      callback(forgetMeTexts.say(ctx.language, 'forget'), `forgetme:yes:${ctx.from.id}`),
      callback(forgetMeTexts.say(ctx.language, 'keep'), `forgetme:no:${ctx.from.id}`),
    ]);
    await ctx.answer(forgetMeTexts.say(ctx.language, 'ask'), keyboard);
  }

  @Action(FORGET_BUTTON)
  async press(@Ctx() ctx: BotContext & { match: RegExpExecArray }): Promise<void> {
    const [, wish, asked] = ctx.match;
    const personId = ctx.from?.id;
    if (personId === undefined || String(personId) !== asked) {
      await ctx.answerCbQuery(forgetMeTexts.say(ctx.language, 'notYours'));
      return;
    }
    if (wish === 'yes') await this.forget(personId);
    const outcome = wish === 'no' ? 'kept' : ctx.isPrivate ? 'forgotten' : 'done';
    await ctx.answerCbQuery();
    await ctx.editMessageText(forgetMeTexts.say(ctx.language, outcome));
  }

  /** Last the store, which then takes out of its files what either has deleted. */
  private async forget(personId: number): Promise<void> {
    await this.pastUpdates.forget(personId);
    await this.forgetting.forget(personId);
  }
}
