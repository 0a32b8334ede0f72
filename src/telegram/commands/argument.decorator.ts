import type { Type } from '@nestjs/common';
import type { LocalizedText } from '../../texts/texts';

export interface ArgumentOptions {
  /** What it is called in the line that shows how the command is written; by default the name of the property. */
  label?: LocalizedText;
  /** Takes everything that is left, blanks and line breaks included; only for the last one. */
  rest?: boolean;
}

/** One argument on record, in the order in which they are written. */
export interface DeclaredArgument extends ArgumentOptions {
  property: string;
}

const ARGUMENTS = Symbol('arguments of a command');

/**
 * Declares the next argument of a command. class-validator's decorators on the same property say what fits, and
 * `@IsOptional()` that it may be missing; class-transformer's `@Type(() => Number)` makes a number of it.
 */
export function Argument(options: ArgumentOptions = {}): PropertyDecorator {
  return (prototype, property) => {
    const before = argumentsOf(prototype.constructor as Type);
    if (before.at(-1)?.rest)
      throw new Error(`@Argument: nothing can follow "${before.at(-1)?.property}", which takes the rest`);
    Reflect.defineMetadata(
      ARGUMENTS,
      [...before, { ...options, property: String(property) }],
      prototype.constructor,
    );
  };
}

/** The arguments that a class declares, in order. */
export function argumentsOf(dto: Type): readonly DeclaredArgument[] {
  return (Reflect.getMetadata(ARGUMENTS, dto) as DeclaredArgument[] | undefined) ?? [];
}
