import { Ctx, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { Permissions } from '../../telegram/commands/permissions';
import { UsageReport } from './usage-report';
import { usageTexts } from './usage.texts';

/** Shows what is used: in a group of the group, in private of the person too, and to admins the whole bill. */
@Update()
export class UsageCommand {
  constructor(
    private readonly report: UsageReport,
    private readonly permissions: Permissions,
  ) {}

  @BotCommand({
    name: 'usage',
    description: usageTexts.each('description'),
    menu: 'everywhere',
    allow: 'anyone',
  })
  async show(@Ctx() ctx: BotContext): Promise<void> {
    if (!ctx.chat) return;
    const ofChat = await this.report.ofChat(ctx.chat.id, ctx.language);
    if (!ctx.isPrivate || !ctx.from) return ctx.answer(ofChat);
    const own = `${await this.report.ofPerson(ctx.from.id, ctx.language)}\n${ofChat}`;
    const isOperator = this.permissions.isOperator(ctx.from.id);
    const bill = isOperator ? `\n\n${await this.report.ofBot(ctx.language)}` : '';
    await ctx.answer(own + bill);
  }
}
