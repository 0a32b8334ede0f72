import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { TelegrafExecutionContext } from 'nestjs-telegraf';
import { trace } from '../../tracing/tracing';
import type { BotContext } from '../bot-context';
import { BOT_HANDLER, type HandlerDeclaration } from './handler-declaration';
import { Permissions } from './permissions';
import { Refusal } from './refusal';
import { refusalTexts } from './refusal.texts';

/** Lets those through whom a handler's decorator names, and tells the others that it is not for them. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly permissions: Permissions,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    trace('handler', { name: `${context.getClass().name}.${context.getHandler().name}` });
    const { allow } = this.reflector.get<HandlerDeclaration>(BOT_HANDLER, context.getHandler());
    return allow === 'anyone' || this.check(TelegrafExecutionContext.create(context).getContext(), allow);
  }

  private async check(ctx: BotContext, allow: 'group-admins' | 'operators'): Promise<boolean> {
    if (await this.permissions.allows(ctx, allow)) return true;
    throw new Refusal(refusalTexts.say(ctx.language, allow === 'operators' ? 'operatorsOnly' : 'adminsOnly'));
  }
}
