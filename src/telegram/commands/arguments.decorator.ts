import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { TelegrafExecutionContext } from 'nestjs-telegraf';
import type { BotContext } from '../bot-context';
import { argumentsOf } from './argument.decorator';
import { isOptional, usageOf } from './arguments-usage';
import type { CommandDeclaration } from './bot-command.decorator';
import { BOT_HANDLER } from './handler-declaration';
import { Refusal } from './refusal';
import { refusalTexts } from './refusal.texts';

/**
 * What was written after the command, as an instance of the class that its `@BotCommand` names as `arguments`. When
 * it does not fit, the method is not run, and the person is shown how the command is written.
 */
export const Arguments = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const declaration = Reflect.getMetadata(BOT_HANDLER, context.getHandler()) as CommandDeclaration;
  const { name, arguments: dto } = declaration;
  if (!dto) throw new Error(`@Arguments: name the class of the arguments of /${name} in its @BotCommand`);
  const { message, language } = TelegrafExecutionContext.create(context).getContext<BotContext>();
  const written = message && 'text' in message ? message.text.replace(/^\S+\s*/, '') : '';
  const read = readArguments(dto, written);
  if (!read) throw new Refusal(refusalTexts.say(language, 'usage', { usage: usageOf(name, dto, language) }));
  return read;
});

/** @returns `undefined` when something is missing, too much, or not as the class wants it */
function readArguments(dto: Type, written: string): object | undefined {
  const declared = argumentsOf(dto);
  const values: Record<string, string> = {};
  let left = written.trim();
  for (const { property, rest } of declared) {
    const [word = ''] = rest ? [left] : (/^\S*/.exec(left) ?? []);
    if (word !== '') values[property] = word;
    left = left.slice(word.length).trimStart();
  }
  const isMissing = declared.some(({ property }) => !(property in values) && !isOptional(dto, property));
  if (left !== '' || isMissing) return undefined;
  const instance = plainToInstance(dto, values) as object;
  // A class without any rule takes every text.
  const faults = validateSync(instance, { forbidUnknownValues: false });
  return faults.length === 0 ? instance : undefined;
}
