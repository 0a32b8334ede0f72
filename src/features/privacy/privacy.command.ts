import { Ctx, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { PrivacyStatement } from './privacy-statement';
import { privacyTexts } from './privacy.texts';

/** Tells people what becomes of what they write. */
@Update()
export class PrivacyCommand {
  constructor(private readonly statement: PrivacyStatement) {}

  @BotCommand({
    name: 'privacy',
    description: privacyTexts.each('description'),
    menu: 'everywhere',
    allow: 'anyone',
  })
  async show(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer(this.statement.in(ctx.language));
  }
}
