import { Ctx, Update } from 'nestjs-telegraf';
import { Markup } from 'telegraf';
import { Forgetting } from '../../chats/forgetting';
import { BotContext } from '../../telegram/bot-context';
import { BotButton, ButtonData } from '../../telegram/commands/bot-button.decorator';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { type DataOf, defineButton } from '../../telegram/commands/button-definition';
import { oneOf, wholeNumber } from '../../telegram/commands/button-fields';
import { HandlerRegistry } from '../../telegram/commands/handler-registry';
import { PastUpdates } from '../../telegram/intake/past-updates';
import { forgetMeTexts } from './forget-me.texts';

/** What is wanted, and the id of the only person who may want it. */
const forgetButton = defineButton('forgetme', { wish: oneOf('yes', 'no'), personId: wholeNumber() });

/** Forgets a person who asks for it and confirms it; in groups nothing personal is said about that. */
@Update()
export class ForgetMeCommand {
  constructor(
    private readonly forgetting: Forgetting,
    private readonly pastUpdates: PastUpdates,
    private readonly handlers: HandlerRegistry,
  ) {}

  @BotCommand({
    name: 'forgetme',
    description: forgetMeTexts.each('description'),
    menu: 'private',
    allow: 'anyone',
  })
  async ask(@Ctx() ctx: BotContext): Promise<void> {
    if (!ctx.from) return;
    const personId = ctx.from.id;
    const keyboard = Markup.inlineKeyboard([
      forgetButton.labelled(forgetMeTexts.say(ctx.language, 'forget'), { wish: 'yes', personId }),
      forgetButton.labelled(forgetMeTexts.say(ctx.language, 'keep'), { wish: 'no', personId }),
    ]);
    await ctx.answer(forgetMeTexts.say(ctx.language, 'ask'), keyboard);
  }

  @BotButton(forgetButton, { allow: 'anyone' })
  async press(
    @Ctx() ctx: BotContext,
    @ButtonData() { wish, personId }: DataOf<typeof forgetButton>,
  ): Promise<void> {
    if (ctx.from?.id !== personId) {
      await ctx.answerCbQuery(forgetMeTexts.say(ctx.language, 'notYours'));
      return;
    }
    if (wish === 'yes') await this.forget(personId);
    await ctx.answerCbQuery();
    await ctx.editMessageText(this.outcome(ctx, wish));
  }

  private outcome({ language, isPrivate }: BotContext, wish: 'yes' | 'no'): string {
    if (wish === 'no') return forgetMeTexts.say(language, 'kept');
    if (!isPrivate) return forgetMeTexts.say(language, 'done');
    const forgotten = forgetMeTexts.say(language, 'forgotten');
    if (!this.handlers.hasCommand('languages')) return forgotten;
    return `${forgotten}\n${forgetMeTexts.say(language, 'changeLanguages', { command: '/languages' })}`;
  }

  /** Last the store, which then takes out of its files what either has deleted. */
  private async forget(personId: number): Promise<void> {
    await this.pastUpdates.forget(personId);
    await this.forgetting.forget(personId);
  }
}
