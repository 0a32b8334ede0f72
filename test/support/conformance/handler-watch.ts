import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { type Observable, tap } from 'rxjs';

/** One time that a handler has run. */
export interface HandlerRun {
  /** Such as `WordCommand.word`. */
  handler: string;
  /** What it has returned; handlers return nothing. */
  returned: unknown;
}

/** Sees which handlers of the bot run: only those do that let the person through. */
export class HandlerWatch implements NestInterceptor {
  /** The oldest first. */
  readonly runs: HandlerRun[] = [];

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const run: HandlerRun = {
      handler: `${context.getClass().name}.${context.getHandler().name}`,
      returned: undefined,
    };
    this.runs.push(run);
    return next.handle().pipe(tap((returned) => (run.returned = returned)));
  }
}
