import { Ctx, Update } from 'nestjs-telegraf';
import { Markup } from 'telegraf';
import { Glossary } from '../../chats/glossary';
import { BotContext } from '../../telegram/bot-context';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { BotButton, ButtonData } from '../../telegram/commands/bot-button.decorator';
import { type DataOf, defineButton } from '../../telegram/commands/button-definition';
import { oneOf } from '../../telegram/commands/button-fields';
import { glossaryTexts } from './glossary.texts';

const clearButton = defineButton('glossary', { answer: oneOf('clear', 'keep') });

/** Asks whether all terms are to be deleted; says so when there are none. */
export function clearQuestion(
  language: InterfaceLanguage,
  count: number,
): { text: string; keyboard?: ReturnType<typeof Markup.inlineKeyboard> } {
  if (count === 0) return { text: glossaryTexts.say(language, 'empty') };
  return {
    text: glossaryTexts.say(language, 'clearQuestion', { count }),
    keyboard: Markup.inlineKeyboard([
      clearButton.labelled(glossaryTexts.say(language, 'clearYes'), { answer: 'clear' }),
      clearButton.labelled(glossaryTexts.say(language, 'clearNo'), { answer: 'keep' }),
    ]),
  };
}

/** The buttons under that question. In a group they work for those who may change the glossary, whoever asked. */
@Update()
export class GlossaryClearHandler {
  constructor(private readonly glossary: Glossary) {}

  @BotButton(clearButton, { allow: 'group-admins' })
  async press(@Ctx() ctx: BotContext, @ButtonData() { answer }: DataOf<typeof clearButton>): Promise<void> {
    const isSure = answer === 'clear';
    if (isSure) await this.glossary.clear(ctx.chat?.id ?? 0);
    await ctx.answerCbQuery();
    await ctx.editMessageText(glossaryTexts.say(ctx.language, isSure ? 'cleared' : 'kept'));
  }
}
