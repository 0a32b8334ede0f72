import { Ctx, Update } from 'nestjs-telegraf';
import { BotButton, ButtonData } from 'papago-telegram-bot/bot-button';
import { BotContext } from 'papago-telegram-bot/bot-context';
import { BotStep, StepData } from 'papago-telegram-bot/bot-step';
import type { DataOf } from 'papago-telegram-bot/button-definition';
import { languageNameIn } from 'papago-telegram-bot/languages';
import { defineStep } from 'papago-telegram-bot/step-definition';
import type { MeaningLanguage } from './meaning-language';
import { meansTheSame } from './means-the-same';
import { quizButton } from './word-card';
import { wordOfDay } from './word-list';
import { WordMeanings } from './word-meanings';
import { wordTexts } from './word.texts';

/** The question, with its answer: another translation must not make it wrong. */
interface Quiz {
  word: string;
  meaning: string;
  language: MeaningLanguage;
}

const quizStep = defineStep<Quiz>('word-quiz');

/** Asks what the word of a card means, and says whether the answer is right. */
@Update()
export class QuizHandler {
  constructor(private readonly meanings: WordMeanings) {}

  @BotButton(quizButton, { allow: 'anyone' })
  async ask(
    @Ctx() ctx: BotContext,
    @ButtonData() { day, language: wanted }: DataOf<typeof quizButton>,
  ): Promise<void> {
    await ctx.answerCbQuery();
    const word = wordOfDay(day);
    const { meaning, language } = await ctx.decide(() => this.meanings.of(word, wanted, ctx));
    const values = { word: word.korean, language: languageNameIn(ctx.language, language) };
    const question = ctx.isPrivate
      ? wordTexts.say(ctx.language, 'question', values)
      : wordTexts.say(ctx.language, 'groupQuestion', { ...values, name: ctx.from?.first_name ?? '' });
    await ctx.ask(quizStep, { word: word.korean, meaning, language }, question);
  }

  @BotStep(quizStep, { allow: 'anyone' })
  async check(@Ctx() ctx: BotContext, @StepData() { word, meaning, language }: Quiz): Promise<void> {
    const isRight = meansTheSame(ctx.text ?? '', meaning, language);
    await ctx.answer(wordTexts.say(ctx.language, isRight ? 'right' : 'wrong', { word, meaning }));
  }
}
