import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { argumentsOf, type DeclaredArgument } from './argument.decorator';

/** Up to this many words are named one by one; of more the label tells enough. */
const MOST_CHOICES = 5;

/** How a command is written, such as `/register [polite|plain]`: `<…>` must be there, `[…]` may. */
export function usageOf(name: string, dto: Type | undefined, speak: InterfaceLanguage): string {
  const parts = dto ? argumentsOf(dto).map((argument) => partOf(dto, argument, speak)) : [];
  return [`/${name}`, ...parts].join(' ');
}

function partOf(dto: Type, { property, label, rest }: DeclaredArgument, speak: InterfaceLanguage): string {
  const rules = getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', false, false)
    .filter(({ propertyName }) => propertyName === property);
  const choices = rules.find(({ name }) => name === 'isIn')?.constraints[0] as string[] | undefined;
  const isNamed = choices && choices.length <= MOST_CHOICES;
  const word = isNamed ? choices.join('|') : (label?.(speak) ?? property) + (rest ? ' …' : '');
  // class-validator keeps @IsOptional() as a condition for the other rules.
  const isOptional = rules.some(({ type }) => type === 'conditionalValidation');
  return isOptional ? `[${word}]` : `<${word}>`;
}
