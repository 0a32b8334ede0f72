import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { Ctx, Update } from 'nestjs-telegraf';
import { Argument } from 'papago-telegram-bot/argument';
import { Arguments } from 'papago-telegram-bot/arguments';
import { BotButton, ButtonData } from 'papago-telegram-bot/bot-button';
import { BotCommand } from 'papago-telegram-bot/bot-command';
import { BotContext } from 'papago-telegram-bot/bot-context';
import type { DataOf } from 'papago-telegram-bot/button-definition';
import { languageOfName } from 'papago-telegram-bot/languages';
import { PersonLanguages } from 'papago-telegram-bot/person-languages';
import { MEANING_LANGUAGES, type MeaningLanguage, meaningLanguageOf } from './meaning-language';
import { anotherButton, type WordCard, wordCard } from './word-card';
import { seoulDayNumber, wordOfDay } from './word-list';
import { WordMeanings } from './word-meanings';
import { wordTexts } from './word.texts';

class WordArguments {
  @Argument({ label: wordTexts.each('language') })
  @IsOptional()
  // What is no language stays, and is refused.
  @Transform(({ value }) => languageOfName(String(value)) ?? String(value))
  @IsIn(MEANING_LANGUAGES)
  language?: MeaningLanguage;
}

/** `/word [language]`: the Korean word of the day, and under it the words of the days before. */
@Update()
export class WordCommand {
  constructor(
    private readonly meanings: WordMeanings,
    private readonly languages: PersonLanguages,
  ) {}

  @BotCommand({
    name: 'word',
    description: wordTexts.each('description'),
    menu: 'everywhere',
    allow: 'anyone',
    arguments: WordArguments,
  })
  async today(@Ctx() ctx: BotContext, @Arguments() { language }: WordArguments): Promise<void> {
    const own = await this.languages.of(ctx.from?.id ?? 0, ctx.from?.language_code);
    const wanted = language ?? meaningLanguageOf(own);
    const { text, extra } = await this.card(ctx, seoulDayNumber(ctx.saidAt), wanted);
    await ctx.answer(text, extra);
  }

  @BotButton(anotherButton, { allow: 'anyone' })
  async another(
    @Ctx() ctx: BotContext,
    @ButtonData() { day, language }: DataOf<typeof anotherButton>,
  ): Promise<void> {
    await ctx.answerCbQuery();
    const { text, extra } = await this.card(ctx, day, language);
    await ctx.editMessageText(text, extra);
  }

  private async card(ctx: BotContext, day: number, language: MeaningLanguage): Promise<WordCard> {
    return wordCard(ctx.language, day, language, await this.meanings.of(wordOfDay(day), language, ctx));
  }
}
