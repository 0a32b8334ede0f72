import { Injectable, Logger } from '@nestjs/common';
import type { BotContext } from 'papago-telegram-bot/bot-context';
import { Budget } from 'papago-telegram-bot/budget';
import { Glossary } from 'papago-telegram-bot/glossary';
import { DEFAULT_REGISTER } from 'papago-telegram-bot/register';
import { isUsedUp, TranslationError } from 'papago-telegram-bot/translation-error';
import { Translator } from 'papago-telegram-bot/translator';
import type { MeaningLanguage } from './meaning-language';
import type { Word } from './word-list';

/** What a word and its example mean. */
export interface WordMeaning {
  /** The language that was asked for, or English when there is an `obstacle`. */
  language: MeaningLanguage;
  meaning: string;
  example: string;
  /** Why it is not in the language that was asked for. */
  obstacle?: 'unavailable' | 'usedUp';
}

/** Explains words in the language of the reader: English from the list, the others by the bot's translator. */
@Injectable()
export class WordMeanings {
  private readonly logger = new Logger('Word');

  constructor(
    private readonly translator: Translator,
    private readonly glossary: Glossary,
    private readonly budget: Budget,
  ) {}

  /**
   * Explains a word to whoever caused this update. The chat pays what was not translated in the last days; what
   * cannot be translated now is explained in English.
   */
  async of(
    { korean, example, english }: Word,
    language: MeaningLanguage,
    ctx: BotContext,
  ): Promise<WordMeaning> {
    if (language === 'en') return { language, ...english };
    try {
      const [meaning, exampleMeaning] = await this.translated([korean, example], language, ctx);
      return { language, meaning: meaning ?? '', example: exampleMeaning ?? '' };
    } catch (error) {
      if (!(error instanceof TranslationError)) throw error;
      const obstacle = isUsedUp(error) ? 'usedUp' : 'unavailable';
      // Limits have lines of their own in the log, and what an engine lacks is no failure.
      if (obstacle === 'unavailable' && error.code !== 'unsupported-pair')
        this.logger.warn(
          { code: error.code, detail: error.detail },
          'A word was not translated; the person got it in English.',
        );
      return { language: 'en', ...english, obstacle };
    }
  }

  /** @throws {TranslationError} */
  private async translated(
    texts: string[],
    into: MeaningLanguage,
    { chat, from }: BotContext,
  ): Promise<string[]> {
    const personId = from?.id ?? 0;
    const chatId = chat?.id ?? personId;
    const order = {
      pair: { mine: into, theirs: 'ko' as const },
      from: 'ko' as const,
      into,
      register: DEFAULT_REGISTER,
      terms: await this.glossary.termsOf(chatId),
      meter: this.budget.meterFor({ chatId, personId }),
      personId,
    };
    const translations = await Promise.all(
      texts.map((text) => this.translator.translate({ ...order, source: { text, entities: [] } })),
    );
    return translations.map(({ text }) => text);
  }
}
