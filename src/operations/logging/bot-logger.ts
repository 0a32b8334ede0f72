import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { summaryOf } from '../../telegram/error-summary';

/** Parts of Nest that say at every start what the code already says. */
const FRAMEWORK = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);

/** Nest logs errors of handlers as they are, and their messages may quote what somebody wrote. */
const RAW_ERRORS = 'ExceptionsHandler';

/** Nest's logger on pino, without the framework's own account of its start, and without raw errors. */
@Injectable()
export class BotLogger extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (!isFramework(rest)) super.log(message, ...rest);
  }

  /** What ends the start is told once, at the end; a failed update has a line of its own. */
  override error(message: unknown, ...rest: unknown[]): void {
    if (isFramework(rest)) return;
    if (rest.at(-1) === RAW_ERRORS) super.debug(summaryOf(message), RAW_ERRORS);
    else super.error(message, ...rest);
  }
}

function isFramework(rest: readonly unknown[]): boolean {
  const context = rest.at(-1);
  return typeof context === 'string' && FRAMEWORK.has(context);
}
