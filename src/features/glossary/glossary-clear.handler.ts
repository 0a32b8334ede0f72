import { Action, Ctx, Update } from 'nestjs-telegraf';
import { Markup } from 'telegraf';
import { Glossary } from '../../chats/glossary';
import { BotContext } from '../../telegram/bot-context';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { ChatAdmins } from '../../telegram/chat-admins';
import { glossaryTexts } from './glossary.texts';

/** Asks whether all terms are to be deleted; says so when there are none. */
export function clearQuestion(
  language: InterfaceLanguage,
  count: number,
): { text: string; keyboard?: ReturnType<typeof Markup.inlineKeyboard> } {
  if (count === 0) return { text: glossaryTexts.say(language, 'empty') };
  return {
    text: glossaryTexts.say(language, 'clearQuestion', { count }),
    keyboard: Markup.inlineKeyboard([
      Markup.button.callback(glossaryTexts.say(language, 'clearYes'), 'glossary:clear'),
      Markup.button.callback(glossaryTexts.say(language, 'clearNo'), 'glossary:keep'),
    ]),
  };
}

/** The buttons under that question. In a group they work for those who may change the glossary, whoever asked. */
@Update()
export class GlossaryClearHandler {
  constructor(
    private readonly glossary: Glossary,
    private readonly admins: ChatAdmins,
  ) {}

  @Action(/^glossary:(clear|keep)$/)
  async press(@Ctx() ctx: BotContext & { match: RegExpExecArray }): Promise<void> {
    const { chat, language, match } = ctx;
    if (!chat || !(await this.admins.mayDecide(ctx)))
      return void (await ctx.answerCbQuery(glossaryTexts.say(language, 'adminsOnly')));
    const isSure = match[1] === 'clear';
    if (isSure) await this.glossary.clear(chat.id);
    await ctx.answerCbQuery();
    await ctx.editMessageText(glossaryTexts.say(language, isSure ? 'cleared' : 'kept'));
  }
}
