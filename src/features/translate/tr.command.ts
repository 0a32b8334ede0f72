import { Ctx, Update } from 'nestjs-telegraf';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { readTrWish } from './tr-arguments';
import { translateTexts } from './translate.texts';
import { TranslationAnswers } from './translation-answers';

/** `/tr [language] [text]`, also as a reply to the message that shall be translated. */
@Update()
export class TrCommand {
  constructor(private readonly answers: TranslationAnswers) {}

  @BotCommand({ name: 'tr', description: translateTexts.each('description'), menu: 'everywhere' })
  async translate(@Ctx() ctx: BotContext): Promise<void> {
    const { argument, replied, messageId } = readCommand(ctx);
    const wish = readTrWish(argument, replied?.text);
    if (!wish) return ctx.answer(translateTexts.say(ctx.language, 'usage'));
    const translatesReplied = replied !== undefined && wish.text === replied.text?.trim();
    await this.answers.answer(ctx, wish, translatesReplied ? replied.messageId : messageId);
  }
}

interface Replied {
  messageId: number;
  text: string | undefined;
}

function readCommand(ctx: BotContext): { argument: string; messageId: number; replied?: Replied } {
  const message = ctx.message;
  if (!message || !('text' in message)) return { argument: '', messageId: 0 };
  const argument = message.text.replace(/^\S+\s?/, '');
  const original = message.reply_to_message;
  if (!original) return { argument, messageId: message.message_id };
  // Whoever quotes a part of a message wants that part.
  const whole = 'text' in original ? original.text : 'caption' in original ? original.caption : undefined;
  return {
    argument,
    messageId: message.message_id,
    replied: { messageId: original.message_id, text: message.quote?.text ?? whole },
  };
}
