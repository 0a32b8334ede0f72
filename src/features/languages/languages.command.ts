import { Ctx, Update } from 'nestjs-telegraf';
import { type Language, NATIVE_NAMES } from '../../languages/languages';
import { BotContext } from '../../telegram/bot-context';
import { BotButton, ButtonData } from '../../telegram/commands/bot-button.decorator';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import type { DataOf } from '../../telegram/commands/button-definition';
import { PersonLanguages } from '../../translation/person-languages';
import type { Direction } from '../../translation/direction';
import { choice, languagesButton, overview, type Screen, type Side } from './languages-keyboard';
import { languagesTexts } from './languages.texts';

/** Shows a person's two languages and lets them choose others by buttons, in one message that changes. */
@Update()
export class LanguagesCommand {
  constructor(private readonly languages: PersonLanguages) {}

  @BotCommand({
    name: 'languages',
    description: languagesTexts.each('description'),
    menu: 'private',
    allow: 'anyone',
  })
  async show(@Ctx() ctx: BotContext): Promise<void> {
    if (!ctx.isPrivate || !ctx.from) return ctx.answer(languagesTexts.say(ctx.language, 'privateOnly'));
    const { text, keyboard } = overview(ctx.language, await this.currentOf(ctx));
    await ctx.answer(text, keyboard);
  }

  @BotButton(languagesButton, { allow: 'anyone' })
  async press(
    @Ctx() ctx: BotContext,
    @ButtonData() { side, language, part }: DataOf<typeof languagesButton>,
  ): Promise<void> {
    const current = await this.currentOf(ctx);
    if (!side) return this.turnTo(ctx, overview(ctx.language, current));
    if (!language)
      return this.turnTo(
        ctx,
        choice(ctx.language, side, current, this.offeredFor(side, current), part === 'further'),
      );
    const pair = await this.choose(ctx.from?.id ?? 0, side, language, current);
    const names = { mine: NATIVE_NAMES[pair.mine], theirs: NATIVE_NAMES[pair.theirs] };
    return this.turnTo(ctx, overview(ctx.language, pair), languagesTexts.say(ctx.language, 'saved', names));
  }

  private currentOf(ctx: BotContext): Promise<Direction> {
    return this.languages.of(ctx.from?.id ?? 0, ctx.from?.language_code);
  }

  private offeredFor(side: Side, { mine }: Direction): Language[] {
    return side === 'mine' ? this.languages.offered() : this.languages.partnersOf(mine);
  }

  private async choose(
    personId: number,
    side: Side,
    language: Language,
    current: Direction,
  ): Promise<Direction> {
    // An old keyboard may offer what makes no pair any more.
    if (!this.offeredFor(side, current).includes(language)) return current;
    if (side === 'mine') return this.languages.chooseMine(personId, language, current.theirs);
    return this.languages.choose(personId, { mine: current.mine, theirs: language });
  }

  private async turnTo(ctx: BotContext, { text, keyboard }: Screen, toast?: string): Promise<void> {
    await ctx.answerCbQuery(toast);
    await ctx.editMessageText(text, keyboard);
  }
}
