import type { Configuration } from '../config/configuration';
import { withEnvironmentFile } from '../config/environment-file';
import { type EnvironmentVariables, readConfiguration } from '../config/read-configuration';
import { isPapagoPair } from '../papago/papago-pairs';
import { BotApiClient } from '../telegram/outgoing/bot-api-client';
import { OutgoingCalls } from '../telegram/outgoing/outgoing-calls';
import { OutgoingRequests } from '../telegram/outgoing/outgoing-requests';
import { SendPacer } from '../telegram/outgoing/send-pacer';
import { SendWindows } from '../telegram/outgoing/send-windows';

/** What a command line tool needs of the bot: its settings, and the way to Telegram. */
export interface BotTools extends AsyncDisposable {
  configuration: Configuration;
  calls: OutgoingCalls;
}

/** The environment of this process over the `.env` file of this folder. */
export function variablesHere(): EnvironmentVariables {
  return withEnvironmentFile('.env', process.env);
}

/** Makes the tools from a whole configuration. */
export function toolsFor(configuration: Configuration): BotTools {
  const { apiRoot, token, sendLimits } = configuration.telegram;
  const client = new BotApiClient({ apiRoot, token, connections: 2 });
  const calls = new OutgoingCalls(new OutgoingRequests(client, new SendPacer(new SendWindows(sendLimits))));
  return { configuration, calls, [Symbol.asyncDispose]: () => client.close() };
}

/**
 * Makes the tools for a command that speaks with Telegram alone: an operator who looks for a chat id may have no
 * Papago key yet.
 * @param overrides variables that this command decides by itself
 * @throws {EnvironmentError}
 */
export function telegramTools(overrides: EnvironmentVariables = {}): BotTools {
  const given = Object.entries(variablesHere()).filter(([, value]) => value);
  const unused = { PAPAGO_CLIENT_ID: 'not-used', PAPAGO_CLIENT_SECRET: 'not-used' };
  return toolsFor(readConfiguration({ ...unused, ...Object.fromEntries(given), ...overrides }, isPapagoPair));
}
