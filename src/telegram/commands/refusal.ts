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

/** The handler is not for this person, and says nothing about it: what came goes on to the next one. */
export class NotForThem extends Error {}

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

/** Hands on what is not for a handler. */
@Catch(NotForThem)
export class HandOnFilter implements ExceptionFilter<NotForThem> {
  async catch(_error: NotForThem, host: ArgumentsHost): Promise<void> {
    await TelegrafArgumentsHost.create(host).getNext<() => Promise<void>>()();
  }
}
