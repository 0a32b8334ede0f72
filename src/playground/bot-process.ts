import { createBotApplication, endWithFault, runBotApplication } from '../bot-application';
import { readConfiguration } from '../config/read-configuration';
import { isPapagoPair } from '../papago/papago-pairs';
import { UpdateRuns } from '../telegram/outgoing/update-runs';
import type { BotEnvironment, BotMessage } from './bot-messages';
import { markRequests, passTraces } from './trace-messages';

/** Tells the playground; it may have ended a moment ago. */
function tell(message: BotMessage): void {
  if (process.connected) process.send?.(message);
}

/** The bot as it is, in a process of its own, which the playground can start anew. */
async function run(variables: BotEnvironment): Promise<void> {
  const configuration = readConfiguration(variables, isPapagoPair);
  const app = await createBotApplication(configuration);
  const runs = app.get(UpdateRuns);
  markRequests(runs);
  passTraces(runs, tell);
  await runBotApplication(app, configuration);
  tell({ kind: 'started', url: await app.getUrl() });
}

// Without its stand-ins the bot has nobody to talk to.
process.once('disconnect', () => process.exit());
process.once('message', (variables) => void run(variables as BotEnvironment).catch(endWithFault));
