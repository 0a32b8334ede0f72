import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Hears, TelegrafExecutionContext } from 'nestjs-telegraf';
import type { BotContext } from '../bot-context';
import { ANY_TEXT, BotHandler } from './bot-handler';
import type { Permission } from './permission';
import type { StepDefinition } from './step-definition';

/**
 * Makes a method take the text that answers a question of `ctx.ask()`. The conversation is over afterwards, unless
 * the method asks again. A command ends it too. A `@BotMessage` of a module before this one sees the text first.
 */
export function BotStep(step: StepDefinition<unknown>, { allow }: { allow: Permission }): MethodDecorator {
  const isAnswer = (text: string, ctx: unknown): RegExpExecArray | null =>
    (ctx as BotContext).openStep?.name === step.name ? ANY_TEXT.exec(text) : null;
  return BotHandler(Hears(isAnswer), { kind: 'step', name: step.name, allow });
}

/**
 * What was remembered with the question.
 * @public
 */
export const StepData = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown =>
    TelegrafExecutionContext.create(context).getContext<BotContext>().openStep?.data,
);
