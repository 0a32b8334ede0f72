import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { TelegrafExecutionContext } from 'nestjs-telegraf';
import { trace } from '../../tracing/tracing';
import type { BotContext } from '../bot-context';
import { BOT_HANDLER, type HandlerDeclaration, type HandlerKind } from './handler-declaration';
import { Permissions } from './permissions';
import { NotForThem, Refusal } from './refusal';
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
    const { allow, kind } = this.reflector.get<HandlerDeclaration>(BOT_HANDLER, context.getHandler());
    if (allow === 'anyone') return true;
    return this.check(TelegrafExecutionContext.create(context).getContext(), allow, kind);
  }

  private async check(
    ctx: BotContext,
    allow: 'group-admins' | 'operators',
    kind: HandlerKind,
  ): Promise<boolean> {
    if (await this.permissions.allows(ctx, allow)) return true;
    // Nobody asked for these handlers, and others may wait for the same message.
    if (kind === 'message' || kind === 'edit') throw new NotForThem();
    throw new Refusal(refusalTexts.say(ctx.language, allow === 'operators' ? 'operatorsOnly' : 'adminsOnly'));
  }
}
