import { applyDecorators, SetMetadata, UseFilters, UseGuards } from '@nestjs/common';
import { BOT_HANDLER, type HandlerDeclaration } from './handler-declaration';
import { PermissionGuard } from './permission.guard';
import { RefusalFilter } from './refusal';

/** Makes a method a handler: nestjs-telegraf's listener, on record, run for those who may, with refusals told. */
export function BotHandler(listener: MethodDecorator, declaration: HandlerDeclaration): MethodDecorator {
  return applyDecorators(
    listener,
    SetMetadata(BOT_HANDLER, declaration),
    UseGuards(PermissionGuard),
    UseFilters(RefusalFilter),
  );
}
