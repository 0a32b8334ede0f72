import { Injectable } from '@nestjs/common';
import { Glossary } from '../../chats/glossary';
import { RegisterChoice } from '../../chats/register-choice';
import type { BotContext } from '../../telegram/bot-context';
import { Budget } from '../../translation/budget';
import { PersonLanguages } from '../../translation/person-languages';
import type { TranslationOrder } from '../../translation/translator';
import type { Wish } from './wish';

/** Makes an order of a wish: adds what the chat and the person have settled, and who pays. */
@Injectable()
export class TranslationOrders {
  constructor(
    private readonly languages: PersonLanguages,
    private readonly registers: RegisterChoice,
    private readonly glossary: Glossary,
    private readonly budget: Budget,
  ) {}

  async orderFor(ctx: BotContext, wish: Wish): Promise<TranslationOrder> {
    const personId = ctx.from?.id ?? 0;
    const chatId = ctx.chat?.id ?? personId;
    const [pair, register, terms] = await Promise.all([
      this.languages.of(personId, ctx.from?.language_code),
      wish.register ?? this.registers.registerFor(chatId, personId),
      this.glossary.termsOf(chatId),
    ]);
    const meter = this.budget.meterFor({ chatId, personId });
    return { ...wish, pair, register, terms, meter, personId };
  }
}
