import { applyDecorators, SetMetadata, UseFilters, UseGuards } from '@nestjs/common';
import { BOT_HANDLER, type HandlerDeclaration } from './handler-declaration';
import { PermissionGuard } from './permission.guard';
import { HandOnFilter, RefusalFilter } from './refusal';

/** Matches every text: telegraf wants a match from whoever takes one. */
export const ANY_TEXT = /^[\s\S]*$/;

/**
 * Makes a method a handler: nestjs-telegraf's listener, on record, run for those who may, with refusals told.
 * @throws {Error} when the class is loaded, for a method that is a handler of something else already
 */
export function BotHandler(listener: MethodDecorator, declaration: HandlerDeclaration): MethodDecorator {
  return applyDecorators(
    refuseSecond,
    listener,
    SetMetadata(BOT_HANDLER, declaration),
    UseGuards(PermissionGuard),
    UseFilters(RefusalFilter, HandOnFilter),
  );
}

const refuseSecond: MethodDecorator = (prototype, method, descriptor) => {
  if (Reflect.hasMetadata(BOT_HANDLER, descriptor.value as object))
    throw new Error(
      `${prototype.constructor.name}.${String(method)} has two decorators such as @BotCommand: give each a method of its own`,
    );
};
