import { Ctx, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { BotButton, ButtonData } from '../../telegram/commands/bot-button.decorator';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import type { DataOf } from '../../telegram/commands/button-definition';
import { interfaceLanguageOf } from '../../texts/interface-language';
import { noticeTexts } from '../../texts/notice.texts';
import type { Direction } from '../../translation/direction';
import { PersonLanguages } from '../../translation/person-languages';
import { chooseTheirs, ready, startButton, type StartScreen, welcome } from './start-screens';
import { startTexts } from './start.texts';

/** The first thing people see: what the bot does, and their two languages in two taps. Whoever just writes may, too. */
@Update()
export class StartCommand {
  constructor(private readonly languages: PersonLanguages) {}

  @BotCommand({
    name: 'start',
    description: startTexts.each('description'),
    menu: 'everywhere',
    allow: 'anyone',
  })
  async start(@Ctx() ctx: BotContext): Promise<void> {
    if (!ctx.isPrivate || !ctx.from)
      return ctx.answer(
        `${startTexts.say(ctx.language, 'group')}\n\n${noticeTexts.say(ctx.language, 'papago')}`,
      );
    const { text, keyboard } = welcome(ctx.language, await this.pairOf(ctx), {
      offered: this.languages.offered(),
      isFurther: false,
    });
    await ctx.answer(text, keyboard);
  }

  @BotButton(startButton, { allow: 'anyone' })
  async tap(@Ctx() ctx: BotContext, @ButtonData() chosen: DataOf<typeof startButton>): Promise<void> {
    await ctx.answerCbQuery();
    if (!ctx.isPrivate) return;
    const { text, keyboard } = await this.next(ctx, chosen);
    await ctx.editMessageText(text, { link_preview_options: { is_disabled: true }, ...keyboard });
  }

  private pairOf(ctx: BotContext): Promise<Direction> {
    return this.languages.of(ctx.from?.id ?? 0, ctx.from?.language_code);
  }

  /** From the first tap on the bot speaks the language that was tapped. */
  private async next(
    ctx: BotContext,
    { mine, theirs, part }: DataOf<typeof startButton>,
  ): Promise<StartScreen> {
    const isFurther = part === 'further';
    const offered = this.languages.offered();
    const personId = ctx.from?.id ?? 0;
    const before = await this.pairOf(ctx);
    const speak = interfaceLanguageOf(mine ?? before.mine);
    // An old keyboard may offer what is not translated any more.
    if (!mine || !offered.includes(mine)) return welcome(speak, before, { offered, isFurther });
    const partners = this.languages.partnersOf(mine);
    if (theirs && partners.includes(theirs))
      return ready(speak, await this.languages.choose(personId, { mine, theirs }));
    const pair = await this.languages.chooseMine(
      personId,
      mine,
      before.mine === mine ? before.theirs : before.mine,
    );
    return chooseTheirs(speak, mine, pair.theirs, { offered: partners, isFurther });
  }
}
