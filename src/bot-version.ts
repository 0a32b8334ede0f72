import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the bot, as its package.json has it. */
export function botVersion(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
