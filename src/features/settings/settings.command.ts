import { Ctx, Update } from 'nestjs-telegraf';
import { PersonSettings } from '../../chats/person-settings';
import { DEFAULT_REGISTER } from '../../chats/register';
import { BotContext } from '../../telegram/bot-context';
import { BotButton, ButtonData } from '../../telegram/commands/bot-button.decorator';
import { HandlerRegistry } from '../../telegram/commands/handler-registry';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import type { DataOf } from '../../telegram/commands/button-definition';
import { PersonLanguages } from '../../translation/person-languages';
import {
  pronunciationButton,
  pronunciationLabel,
  registerButton,
  registerLabel,
  type Settings,
  settingsScreen,
} from './settings-screen';
import { settingsTexts } from './settings.texts';

/** Everything that a person can set, in one message with buttons. */
@Update()
export class SettingsCommand {
  constructor(
    private readonly languages: PersonLanguages,
    private readonly settings: PersonSettings,
    private readonly handlers: HandlerRegistry,
  ) {}

  @BotCommand({
    name: 'settings',
    description: settingsTexts.each('description'),
    menu: 'private',
    allow: 'anyone',
  })
  async show(@Ctx() ctx: BotContext): Promise<void> {
    if (!ctx.isPrivate || !ctx.from) return ctx.answer(settingsTexts.say(ctx.language, 'privateOnly'));
    const { text, keyboard } = this.screen(ctx, await this.settingsOf(ctx));
    await ctx.answer(text, keyboard);
  }

  @BotButton(registerButton, { allow: 'anyone' })
  async pressRegister(
    @Ctx() ctx: BotContext,
    @ButtonData() { register }: DataOf<typeof registerButton>,
  ): Promise<void> {
    await this.settings.chooseRegister(ctx.from?.id ?? 0, register);
    await this.showChange(ctx, registerLabel);
  }

  @BotButton(pronunciationButton, { allow: 'anyone' })
  async pressPronunciation(
    @Ctx() ctx: BotContext,
    @ButtonData() { shown }: DataOf<typeof pronunciationButton>,
  ): Promise<void> {
    await this.settings.choosePronunciation(ctx.from?.id ?? 0, shown === 'on');
    await this.showChange(ctx, pronunciationLabel);
  }

  private async showChange(ctx: BotContext, labelOf: typeof registerLabel): Promise<void> {
    const settings = await this.settingsOf(ctx);
    const { text, keyboard } = this.screen(ctx, settings);
    await ctx.answerCbQuery(labelOf(ctx.language, settings));
    await ctx.editMessageText(text, keyboard);
  }

  private screen({ language }: BotContext, settings: Settings): ReturnType<typeof settingsScreen> {
    return settingsScreen(language, settings, this.handlers.button<{ side: 'mine' | 'theirs' }>('languages'));
  }

  private async settingsOf(ctx: BotContext): Promise<Settings> {
    const personId = ctx.from?.id ?? 0;
    const [languages, register, showsPronunciation] = await Promise.all([
      this.languages.of(personId, ctx.from?.language_code),
      this.settings.register(personId),
      this.settings.showsPronunciation(personId),
    ]);
    return { languages, register: register ?? DEFAULT_REGISTER, showsPronunciation };
  }
}
