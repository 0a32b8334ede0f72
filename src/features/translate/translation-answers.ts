import { Injectable } from '@nestjs/common';
import { type BotContext, MAX_MESSAGE_LENGTH } from '../../telegram/bot-context';
import { NATIVE_NAMES } from '../../translation/languages';
import { PersonLanguages } from '../../translation/person-languages';
import { splitText } from '../../translation/split-text';
import type { Translation } from '../../translation/translation-engine';
import { TranslationError } from '../../translation/translation-error';
import { Translator } from '../../translation/translator';
import type { TrWish } from './tr-arguments';
import { apologyFor } from './translation-apology';

/** Translates what somebody wants translated and answers with it, or with a line that says why not. */
@Injectable()
export class TranslationAnswers {
  constructor(
    private readonly translator: Translator,
    private readonly languages: PersonLanguages,
  ) {}

  /** @param sourceMessageId the message that the answer replies to */
  async answer(ctx: BotContext, wish: TrWish, sourceMessageId: number): Promise<void> {
    try {
      const { text } = await this.translate(ctx, wish);
      for (const part of splitText(text, MAX_MESSAGE_LENGTH)) await ctx.answer(part, {}, sourceMessageId);
    } catch (error) {
      if (!(error instanceof TranslationError)) throw error;
      const apology = apologyFor(error, ctx.language, wish.target && NATIVE_NAMES[wish.target]);
      await ctx.answer(apology, {}, sourceMessageId);
    }
  }

  private async translate(ctx: BotContext, { target, text }: TrWish): Promise<Translation> {
    if (target) return this.translator.into(target, text);
    const direction = await this.languages.of(ctx.from?.id ?? 0, ctx.from?.language_code);
    return this.translator.between(direction, text);
  }
}
