import { IsIn, IsOptional } from 'class-validator';
import { Ctx, Update } from 'nestjs-telegraf';
import { ChatSettings } from '../../chats/chat-settings';
import { PersonSettings } from '../../chats/person-settings';
import { DEFAULT_REGISTER, type Register, REGISTERS } from '../../chats/register';
import { BotContext } from '../../telegram/bot-context';
import { ChatAdmins } from '../../telegram/chat-admins';
import { Argument } from '../../telegram/commands/argument.decorator';
import { Arguments } from '../../telegram/commands/arguments.decorator';
import { BotButton, ButtonData } from '../../telegram/commands/bot-button.decorator';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import type { DataOf } from '../../telegram/commands/button-definition';
import { registerButton, registerScreen, type Standing, standingLine } from './register-screen';
import { registerTexts } from './register.texts';

class RegisterArguments {
  @Argument()
  @IsOptional()
  @IsIn(REGISTERS)
  register?: Register;
}

/** Polite or plain: for a person in their private chat, for a whole group by one of its administrators. */
@Update()
export class RegisterCommand {
  constructor(
    private readonly people: PersonSettings,
    private readonly chats: ChatSettings,
    private readonly admins: ChatAdmins,
  ) {}

  @BotCommand({
    name: 'register',
    description: registerTexts.each('description'),
    menu: 'everywhere',
    allow: 'anyone',
    arguments: RegisterArguments,
  })
  async show(@Ctx() ctx: BotContext, @Arguments() { register }: RegisterArguments): Promise<void> {
    if (!(await this.admins.mayDecide(ctx))) {
      const line = standingLine(ctx.language, await this.standingIn(ctx));
      return ctx.answer(`${line}\n\n${registerTexts.say(ctx.language, 'adminsOnly')}`);
    }
    if (register) await this.choose(ctx, register);
    const { text, keyboard } = registerScreen(ctx.language, await this.standingIn(ctx));
    await ctx.answer(text, keyboard);
  }

  @BotButton(registerButton, { allow: 'group-admins' })
  async press(
    @Ctx() ctx: BotContext,
    @ButtonData() { register }: DataOf<typeof registerButton>,
  ): Promise<void> {
    await this.choose(ctx, register);
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
