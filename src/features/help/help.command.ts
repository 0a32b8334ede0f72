import { Ctx, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { HandlerRegistry } from '../../telegram/commands/handler-registry';
import { Permissions } from '../../telegram/commands/permissions';
import { noticeTexts } from '../../texts/notice.texts';
import { helpTexts } from './help.texts';

/** Lists the commands that make sense in this chat, as the registry knows them. */
@Update()
export class HelpCommand {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly permissions: Permissions,
  ) {}

  @BotCommand({
    name: 'help',
    description: helpTexts.each('description'),
    menu: 'everywhere',
    allow: 'anyone',
  })
  async help(@Ctx() ctx: BotContext): Promise<void> {
    const commands = this.registry
      .commands({
        chat: ctx.isPrivate ? 'private' : 'group',
        isOperator: ctx.isPrivate && this.permissions.isOperator(ctx.from?.id),
        // A group reads it together, and its administrators are among them.
        isGroupAdmin: true,
      })
      .map(({ name, description }) => `/${name} – ${description(ctx.language)}`);
    const intro = helpTexts.say(ctx.language, 'intro');
    await ctx.answer([intro, commands.join('\n'), noticeTexts.say(ctx.language, 'papago')].join('\n\n'));
  }
}
