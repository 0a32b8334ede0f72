import { Module } from '@nestjs/common';
import { Ctx, Update } from 'nestjs-telegraf';
import { Markup } from 'telegraf';
import { StorageModule } from '../../../src/storage/storage.module';
import { StateStore } from '../../../src/storage/state-store';
import { BotContext } from '../../../src/telegram/bot-context';
import { BotButton } from '../../../src/telegram/commands/bot-button.decorator';
import { BotCommand } from '../../../src/telegram/commands/bot-command.decorator';
import { BotInline } from '../../../src/telegram/commands/bot-inline.decorator';
import { BotReaction } from '../../../src/telegram/commands/bot-reaction.decorator';
import { BotStep, StepData } from '../../../src/telegram/commands/bot-step.decorator';
import { defineButton } from '../../../src/telegram/commands/button-definition';
import { defineStep } from '../../../src/telegram/commands/step-definition';
import { TranslationEngine } from '../../../src/translation/translation-engine';
import { COIN, HEADS, inEachLanguage } from './in-each-language';

const againButton = defineButton('coin-again', {});
const guessStep = defineStep<{ guesses: number }>('coin-guess');

@Update()
class CoinCommand {
  constructor(
    private readonly store: StateStore,
    private readonly engine: TranslationEngine,
  ) {}

  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    const tosses = await ctx.decide(() => this.store.add('coin:tosses', 1), { hasEffect: true });
    const button = againButton.labelled('↻', {});
    await ctx.answer(`${HEADS(ctx.language)} ${tosses}`, Markup.inlineKeyboard([button]));
  }

  @BotCommand({ ...COIN, name: 'guess' })
  async guess(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.ask(guessStep, { guesses: 0 }, inEachLanguage('Heads or tails?')(ctx.language));
  }

  @BotCommand({ ...COIN, name: 'reset', allow: 'group-admins' })
  async reset(@Ctx() ctx: BotContext): Promise<void> {
    const source = ctx.language === 'ko' ? 'en' : 'ko';
    const line = await this.engine
      .translate({ source, target: ctx.language === 'ko' ? 'ko' : 'en', text: ctx.text ?? '-' })
      .then(({ text }) => text)
      .catch(() => inEachLanguage('There is no translator')(ctx.language));
    await ctx.answer(line);
  }

  @BotStep(guessStep, { allow: 'anyone' })
  async answerGuess(@Ctx() ctx: BotContext, @StepData() { guesses }: { guesses: number }): Promise<void> {
    if (guesses === 0) return ctx.ask(guessStep, { guesses: 1 }, inEachLanguage('Once more')(ctx.language));
    await ctx.answer(HEADS(ctx.language));
  }

  @BotButton(againButton, { allow: 'anyone' })
  async again(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answerCbQuery(HEADS(ctx.language));
  }

  @BotInline({ allow: 'anyone' })
  async offer(@Ctx() ctx: BotContext): Promise<void> {
    const input = { message_text: HEADS(ctx.language) };
    await ctx.answerInlineQuery([
      { type: 'article', id: 'heads', title: HEADS(ctx.language), input_message_content: input },
    ]);
  }

  @BotReaction({ allow: 'anyone', emoji: '👍' })
  async thank(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.reply(HEADS(ctx.language));
  }
}

/** Keeps every promise, in everything that a module can react to. */
@Module({ imports: [StorageModule], providers: [CoinCommand] })
export class FaultlessModule {}
