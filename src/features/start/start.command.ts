import { Ctx, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { noticeTexts } from '../../texts/notice.texts';
import { NATIVE_NAMES } from '../../languages/languages';
import { PersonLanguages } from '../../translation/person-languages';
import { startTexts } from './start.texts';

/** The first thing people see: what the bot does, with which two languages, and who translates. */
@Update()
export class StartCommand {
  constructor(private readonly languages: PersonLanguages) {}

  @BotCommand({ name: 'start', description: startTexts.each('description'), menu: 'everywhere' })
  async start(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer(`${await this.greeting(ctx)}\n\n${noticeTexts.say(ctx.language, 'papago')}`);
  }

  private async greeting(ctx: BotContext): Promise<string> {
    if (!ctx.isPrivate || !ctx.from) return startTexts.say(ctx.language, 'group');
    const { mine, theirs } = await this.languages.of(ctx.from.id, ctx.from.language_code);
    return startTexts.say(ctx.language, 'welcome', {
      mine: NATIVE_NAMES[mine],
      theirs: NATIVE_NAMES[theirs],
    });
  }
}
