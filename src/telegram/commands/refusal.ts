import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { TelegrafArgumentsHost } from 'nestjs-telegraf';
import type { BotContext } from '../bot-context';

/** What was asked for is not done, and the person is told why, in one line of theirs. The update counts as handled. */
export class Refusal extends Error {
  constructor(readonly line: string) {
    super('refused');
    this.name = 'Refusal';
  }
}

/** Tells a person about a refusal where they look for the answer. Reactions get none. */
@Catch(Refusal)
export class RefusalFilter implements ExceptionFilter<Refusal> {
  async catch({ line }: Refusal, host: ArgumentsHost): Promise<void> {
    const ctx = TelegrafArgumentsHost.create(host).getContext<BotContext>();
    if (ctx.callbackQuery) await ctx.answerCbQuery(line);
    else if (ctx.inlineQuery) await ctx.answerInlineQuery([], { is_personal: true });
    else if (ctx.message) await ctx.answer(line);
  }
}
