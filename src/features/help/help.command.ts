import { Ctx, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { CommandRegistry } from '../../telegram/commands/command-registry';
import { noticeTexts } from '../../texts/notice.texts';
import { helpTexts } from './help.texts';

/** Lists the commands that make sense in this chat, as the registry knows them. */
@Update()
export class HelpCommand {
  constructor(private readonly registry: CommandRegistry) {}

  @BotCommand({ name: 'help', description: helpTexts.each('description'), menu: 'everywhere' })
  async help(@Ctx() ctx: BotContext): Promise<void> {
    const commands = this.registry
      .list(ctx.isPrivate ? 'private' : 'everywhere')
      .map(({ name, description }) => `/${name} – ${description(ctx.language)}`);
    const intro = helpTexts.say(ctx.language, 'intro');
    await ctx.answer([intro, commands.join('\n'), noticeTexts.say(ctx.language, 'papago')].join('\n\n'));
  }
}
