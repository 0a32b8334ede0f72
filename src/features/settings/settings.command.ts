import { Action, Ctx, Update } from 'nestjs-telegraf';
import { PersonSettings } from '../../chats/person-settings';
import { DEFAULT_REGISTER, registerNamed } from '../../chats/register';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { PersonLanguages } from '../../translation/person-languages';
import {
  pronunciationLabel,
  registerLabel,
  type Settings,
  SETTINGS_BUTTON,
  settingsScreen,
} from './settings-screen';
import { settingsTexts } from './settings.texts';

/** Everything that a person can set, in one message with buttons. */
@Update()
export class SettingsCommand {
  constructor(
    private readonly languages: PersonLanguages,
    private readonly settings: PersonSettings,
  ) {}

  @BotCommand({ name: 'settings', description: settingsTexts.each('description'), menu: 'private' })
  async show(@Ctx() ctx: BotContext): Promise<void> {
    if (!ctx.isPrivate || !ctx.from) return ctx.answer(settingsTexts.say(ctx.language, 'privateOnly'));
    const { text, keyboard } = settingsScreen(ctx.language, await this.settingsOf(ctx));
    await ctx.answer(text, keyboard);
  }

  @Action(SETTINGS_BUTTON)
  async press(@Ctx() ctx: BotContext & { match: RegExpExecArray }): Promise<void> {
    const [, registerName, pronunciation] = ctx.match;
    const personId = ctx.from?.id ?? 0;
    const register = registerNamed(registerName);
    if (register) await this.settings.chooseRegister(personId, register);
    else await this.settings.choosePronunciation(personId, pronunciation === 'on');
    const settings = await this.settingsOf(ctx);
    const { text, keyboard } = settingsScreen(ctx.language, settings);
    await ctx.answerCbQuery((register ? registerLabel : pronunciationLabel)(ctx.language, settings));
    await ctx.editMessageText(text, keyboard);
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
