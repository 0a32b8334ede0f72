import type { INestApplicationContext } from '@nestjs/common';
import { summaryOf } from '#bot/telegram/error-summary';
import { kindOf } from '#bot/telegram/intake/incoming-update';
import { UpdateReport } from '#bot/telegram/intake/update-report';

/** Keeps a line about each time that a handler fails: the kind of the update, and the error without anybody's text. */
export function keepFailures(app: INestApplicationContext, failures: string[]): void {
  const report = app.get(UpdateReport);
  const write = report.write.bind(report);
  report.write = (update, outcome, milliseconds, error) => {
    if (outcome === 'failed' || outcome === 'given-up')
      failures.push(`${kindOf(update)}: ${summaryOf(error)}`);
    write(update, outcome, milliseconds, error);
  };
}
