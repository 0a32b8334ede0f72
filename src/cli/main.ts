import 'reflect-metadata';
import { runBot } from '../bot-application';
import { describeStartFault } from '../operations/start-faults';
import { TelegramError } from '../telegram/outgoing/telegram-error';
import { type CliCommand, UsageError } from './cli-command';
import { doctor } from './doctor.command';
import { send } from './send.command';
import { updates } from './updates.command';
import { webhook } from './webhook.command';

/** Starts the bot itself, as the image does; it ends by a signal. */
const start: CliCommand = async () => {
  await runBot();
  return new Promise<number>(() => undefined);
};

const COMMANDS: Record<string, CliCommand> = { start, doctor, send, updates, webhook };

const USAGE = `npm run bot -- COMMAND
  doctor [--probe] [--retry]              looks at everything the bot needs; --probe pays for one character,
                                          --retry has updates that were given up handled once more
  send --chat ID --text TEXT [--silent]   writes into a chat as the bot
  updates                                 lists waiting updates without taking them, to find chat ids
  webhook set|info|delete                 tells Telegram where to deliver, shows it, or takes it back
  start                                   starts the bot`;

function explain(error: unknown): string {
  if (error instanceof UsageError) return `Usage: npm run bot -- ${error.message}`;
  if (error instanceof TelegramError) return `Telegram: ${error.message}`;
  if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) return (error as Error).message;
  return describeStartFault(error);
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(`${USAGE}\n`);
    return ['', 'help', '--help', '-h'].includes(name) ? 0 : 1;
  }
  return command(args);
}

void main(process.argv.slice(2))
  .catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  })
  .then((code) => process.exit(code));
