import { Injectable, Logger } from '@nestjs/common';
import { type BotContext, MAX_MESSAGE_LENGTH } from '../../telegram/bot-context';
import { PersonLanguages } from '../../translation/person-languages';
import { splitText } from '../../translation/split-text';
import type { Translation } from '../../translation/translation-engine';
import { TranslationError, type TranslationErrorCode } from '../../translation/translation-error';
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
  ) {}

  /** @param sourceMessageId the message that the answer replies to */
  async answer(ctx: BotContext, wish: TrWish, sourceMessageId: number): Promise<void> {
    try {
      const { text } = await this.translate(ctx, wish);
      const parts = splitText(text, MAX_MESSAGE_LENGTH).filter((part) => part.trim() !== '');
      for (const part of parts) await ctx.answer(part, {}, sourceMessageId);
    } catch (error) {
      if (!(error instanceof TranslationError)) throw error;
      if (!ABOUT_THE_TEXT.includes(error.code))
        this.logger.warn(
          { code: error.code, detail: error.detail },
          'A text was not translated; the person was told.',
        );
      const apology = apologyFor(error, ctx.language, wish.target);
      await ctx.answer(apology, {}, sourceMessageId);
    }
  }

  private async translate(ctx: BotContext, { target, text }: TrWish): Promise<Translation> {
    if (target) return this.translator.into(target, text);
    const direction = await this.languages.of(ctx.from?.id ?? 0, ctx.from?.language_code);
    return this.translator.between(direction, text);
  }
}
