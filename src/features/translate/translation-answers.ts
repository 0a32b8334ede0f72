import { Injectable, Logger } from '@nestjs/common';
import { TellLimit } from '../../chats/tell-limit';
import { TelegramError } from '../../telegram/outgoing/telegram-error';
import { type BotContext, MAX_MESSAGE_LENGTH } from '../../telegram/bot-context';
import { Budget } from '../../translation/budget';
import { PersonLanguages } from '../../translation/person-languages';
import { splitText } from '../../translation/split-text';
import type { Translation } from '../../translation/translation-engine';
import { isUsedUp, TranslationError, type TranslationErrorCode } from '../../translation/translation-error';
import { Translator } from '../../translation/translator';
import type { TrWish } from './tr-arguments';
import { apologyFor } from './translation-apology';

/** Failures that the person can mend, and the operator cannot. */
const ABOUT_THE_TEXT: readonly TranslationErrorCode[] = [
  'same-language',
  'undetected',
  'nothing-to-translate',
  'unsupported-pair',
];

/** Translates what somebody wants translated and answers with it, or with a line that says why not. */
@Injectable()
export class TranslationAnswers {
  private readonly logger = new Logger('Translation');

  constructor(
    private readonly translator: Translator,
    private readonly languages: PersonLanguages,
    private readonly budget: Budget,
    private readonly tellLimit: TellLimit,
  ) {}

  /**
   * Says nothing when all there is to say is that a limit is used up, and this chat has heard that today.
   * @param sourceMessageId the message that the answer replies to
   */
  async answer(ctx: BotContext, wish: TrWish, sourceMessageId: number): Promise<void> {
    const text = await ctx.decide(() => this.translationOrApology(ctx, wish));
    await answerInParts(ctx, text, MAX_MESSAGE_LENGTH, sourceMessageId);
  }

  private async translationOrApology(ctx: BotContext, wish: TrWish): Promise<string> {
    try {
      return (await this.translate(ctx, wish)).text;
    } catch (error) {
      if (!(error instanceof TranslationError)) throw error;
      if (!(await this.mayTell(ctx, error))) return '';
      if (!ABOUT_THE_TEXT.includes(error.code))
        this.logger.warn(
          { code: error.code, detail: error.detail },
          'A text was not translated; the person was told.',
        );
      return apologyFor(error, ctx.language, wish.target);
    }
  }

  /** Whoever has heard today that a limit is used up need not hear it with every message. */
  private async mayTell(ctx: BotContext, error: TranslationError): Promise<boolean> {
    return !isUsedUp(error) || this.tellLimit.mayTell(ctx.chat?.id ?? 0, error.code, ctx.update.update_id);
  }

  private async translate(ctx: BotContext, { target, text }: TrWish): Promise<Translation> {
    const personId = ctx.from?.id;
    const meter = this.budget.meterFor({ chatId: ctx.chat?.id ?? 0, personId });
    const asker = { meter, ...(personId !== undefined && { personId }) };
    if (target) return this.translator.into(target, text, asker);
    const direction = await this.languages.of(ctx.from?.id ?? 0, ctx.from?.language_code);
    return this.translator.between(direction, text, asker);
  }
}

/** Telegram's unit of length is not documented: a part that it finds too long is halved. */
async function answerInParts(ctx: BotContext, text: string, most: number, replyTo: number): Promise<void> {
  for (const part of splitText(text, most)) {
    if (part.trim() === '') continue;
    try {
      await ctx.answer(part, {}, replyTo);
    } catch (error) {
      const isTooLong = error instanceof TelegramError && error.code === 'too-long';
      if (!isTooLong || part.length < 2) throw error;
      await answerInParts(ctx, part, Math.ceil(part.length / 2), replyTo);
    }
  }
}
