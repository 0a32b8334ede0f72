import { createBotApplication, runBotApplication } from '../dist/bot-application.js';
import { readConfiguration } from '../dist/config/read-configuration.js';
import { isPapagoPair } from '../dist/papago/papago-pairs.js';

/** The bot as it is, without Telegram's limits on sending: what is measured here is the bot, not its patience. */
const configuration = readConfiguration(process.env, isPapagoPair);
const unlimited = { calls: 1_000_000, perMs: 1 };
configuration.telegram.sendLimits = { overall: unlimited, chat: unlimited, group: unlimited };
await runBotApplication(await createBotApplication(configuration), configuration);
