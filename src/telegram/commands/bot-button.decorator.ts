import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Action, TelegrafExecutionContext } from 'nestjs-telegraf';
import type { BotContext } from '../bot-context';
import { ANY_TEXT, BotHandler } from './bot-handler';
import type { ButtonDefinition } from './button-definition';
import { BOT_HANDLER, type HandlerDeclaration } from './handler-declaration';
import type { Permission } from './permission';

/** A kind of button on record. */
export interface ButtonDeclaration extends HandlerDeclaration {
  kind: 'button';
  button: ButtonDefinition<object>;
}

/**
 * Makes a method answer presses of a kind of button. It answers each with `ctx.answerCbQuery()`, else a waiting mark
 * stays on the button. Everybody in a group can press what was shown to one: `allow` says for whom it works.
 */
export function BotButton(
  button: ButtonDefinition<object>,
  { allow }: { allow: Permission },
): MethodDecorator {
  const declaration: ButtonDeclaration = { kind: 'button', name: button.name, allow, button };
  const isOurs = (data: string): RegExpExecArray | null => (button.read(data) ? ANY_TEXT.exec(data) : null);
  return BotHandler(Action(isOurs), declaration);
}

/** The values of the button that was pressed, as `DataOf<typeof itsDefinition>`. */
export const ButtonData = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { button } = Reflect.getMetadata(BOT_HANDLER, context.getHandler()) as ButtonDeclaration;
  const { callbackQuery } = TelegrafExecutionContext.create(context).getContext<BotContext>();
  return callbackQuery && 'data' in callbackQuery ? button.read(callbackQuery.data) : undefined;
});
