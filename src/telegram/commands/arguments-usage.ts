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

/** Whether an argument may be missing: class-validator keeps `@IsOptional()` as a condition for the other rules. */
export function isOptional(dto: Type, property: string): boolean {
  return rulesOf(dto, property).some(({ type }) => type === 'conditionalValidation');
}

/** The words that `@IsIn()` lets an argument have; `undefined` where any will do. */
export function choicesOf(dto: Type, property: string): readonly string[] | undefined {
  const isIn = rulesOf(dto, property).find(({ name }) => name === 'isIn');
  return isIn?.constraints[0] as string[] | undefined;
}

function rulesOf(dto: Type, property: string) {
  return getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', false, false)
    .filter(({ propertyName }) => propertyName === property);
}

function partOf(dto: Type, { property, label, rest }: DeclaredArgument, speak: InterfaceLanguage): string {
  const choices = choicesOf(dto, property);
  const isNamed = choices && choices.length <= MOST_CHOICES;
  const word = isNamed ? choices.join('|') : (label?.(speak) ?? property) + (rest ? ' …' : '');
  return isOptional(dto, property) ? `[${word}]` : `<${word}>`;
}
