import { Action, Ctx, Update } from 'nestjs-telegraf';
import { ChatSettings } from '../../chats/chat-settings';
import { PersonSettings } from '../../chats/person-settings';
import { DEFAULT_REGISTER, type Register } from '../../chats/register';
import { BotContext } from '../../telegram/bot-context';
import { ChatAdmins } from '../../telegram/chat-admins';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { REGISTER_BUTTON, registerScreen, type Standing, standingLine } from './register-screen';
import { registerTexts } from './register.texts';

/** Polite or plain: for a person in their private chat, for a whole group by one of its administrators. */
@Update()
export class RegisterCommand {
  constructor(
    private readonly people: PersonSettings,
    private readonly chats: ChatSettings,
    private readonly admins: ChatAdmins,
  ) {}

  @BotCommand({ name: 'register', description: registerTexts.each('description'), menu: 'everywhere' })
  async show(@Ctx() ctx: BotContext): Promise<void> {
    const standing = await this.standingIn(ctx);
    if (!(await this.admins.mayDecide(ctx))) {
      const adminsOnly = registerTexts.say(ctx.language, 'adminsOnly');
      return ctx.answer(`${standingLine(ctx.language, standing)}\n\n${adminsOnly}`);
    }
    const { text, keyboard } = registerScreen(ctx.language, standing);
    await ctx.answer(text, keyboard);
  }

  @Action(REGISTER_BUTTON)
  async press(@Ctx() ctx: BotContext & { match: RegExpExecArray }): Promise<void> {
    // Whoever was shown the buttons, everybody in a group can press them.
    if (!(await this.admins.mayDecide(ctx))) {
      await ctx.answerCbQuery(registerTexts.say(ctx.language, 'adminsOnly'));
      return;
    }
    await this.choose(ctx, ctx.match[1] as Register);
    const standing = await this.standingIn(ctx);
    const { text, keyboard } = registerScreen(ctx.language, standing);
    await ctx.answerCbQuery(standingLine(ctx.language, standing));
    await ctx.editMessageText(text, keyboard);
  }

  private async standingIn(ctx: BotContext): Promise<Standing> {
    if (ctx.isPrivate) {
      const register = await this.people.register(ctx.from?.id ?? 0);
      return { whose: 'mine', register: register ?? DEFAULT_REGISTER };
    }
    const register = await this.chats.register(ctx.chat?.id ?? 0);
    return { whose: 'group', ...(register && { register }) };
  }

  private async choose(ctx: BotContext, register: Register): Promise<void> {
    if (ctx.isPrivate) await this.people.chooseRegister(ctx.from?.id ?? 0, register);
    else await this.chats.chooseRegister(ctx.chat?.id ?? 0, register);
  }
}
