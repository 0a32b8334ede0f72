import { Ctx, Next, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { BotMessage } from '../../telegram/commands/bot-message.decorator';
import { GlossaryImport } from './glossary-import';
import { readGlossaryRequest } from './glossary-request';
import { ChatAdmins } from '../../telegram/chat-admins';
import { glossaryTexts } from './glossary.texts';

const COMMAND = /^\/glossary(?:@(\w+))?(?=\s)/i;

/** `/glossary import` as the caption of a file: telegraf looks for commands in texts only. */
@Update()
export class GlossaryFileHandler {
  constructor(
    private readonly imports: GlossaryImport,
    private readonly admins: ChatAdmins,
  ) {}

  @BotMessage({ kind: 'document', allow: 'anyone' })
  async file(@Ctx() ctx: BotContext, @Next() next: () => Promise<void>): Promise<void> {
    const { message } = ctx;
    if (!message || !('document' in message) || !isImport(message.caption, ctx.me)) return next();
    const { chat, document } = message;
    const answer = await ctx.decide(
      async () =>
        (await this.admins.mayDecide(ctx))
          ? this.imports.fromFile(chat.id, document, ctx.language)
          : glossaryTexts.say(ctx.language, 'adminsOnly'),
      { hasEffect: true },
    );
    await ctx.answer(answer);
  }
}

function isImport(caption = '', botName: string): boolean {
  const [command, addressee = botName] = COMMAND.exec(caption) ?? [];
  if (command === undefined || addressee.toLowerCase() !== botName.toLowerCase()) return false;
  return readGlossaryRequest(caption.slice(command.length)).action === 'import';
}
