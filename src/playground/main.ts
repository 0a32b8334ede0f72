import { parseArgs } from 'node:util';
import { BotRunner } from './bot-runner';

const USAGE = `npm run playground [-- --watch]
  --watch   compiles the bot at every change and starts it anew; the chat stays`;

/** Whether the code is watched. Explains itself and ends the process where it was not understood, or is asked to. */
function readOptions(): { watch: boolean } {
  try {
    const { watch, help } = parseArgs({
      options: {
        watch: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
    if (!help) return { watch };
    process.stdout.write(`${USAGE}\n`);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
    process.exit(1);
  }
}

/** Lets the bot's process load its code while this one loads its own. */
async function main(): Promise<void> {
  const { watch } = readOptions();
  const runner = new BotRunner({ sourceMaps: watch });
  const { openPlayground } = await import('./open-playground.js');
  await openPlayground(runner, watch);
}

main().catch(async (error: unknown) => {
  const { describeStartFault } = await import('../operations/start-faults.js');
  process.stderr.write(`${describeStartFault(error)}\n`);
  process.exit(1);
});
