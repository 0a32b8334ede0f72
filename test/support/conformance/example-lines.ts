import type { Type } from '@nestjs/common';
import { argumentsOf } from '#bot/telegram/commands/argument.decorator';
import { choicesOf } from '#bot/telegram/commands/arguments-usage';
import type { CommandDeclaration } from '#bot/telegram/commands/bot-command.decorator';
import { TELLING_WORDS } from './telling-words';

/** How a command may be written: bare, and with an example of each of its arguments. */
export function exampleLines({ name, arguments: dto }: CommandDeclaration): string[] {
  return dto
    ? [
        `/${name}`,
        `/${name} ${argumentsOf(dto)
          .map(({ property }) => exampleOf(dto, property))
          .join(' ')}`,
      ]
    : [`/${name}`];
}

function exampleOf(dto: Type, property: string): string {
  const choices = choicesOf(dto, property);
  if (choices) return String(choices[0]);
  return Reflect.getMetadata('design:type', dto.prototype as object, property) === Number
    ? '2'
    : TELLING_WORDS.argument;
}
