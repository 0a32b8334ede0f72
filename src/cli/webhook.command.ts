import { parseArgs } from 'node:util';
import type { WebhookInfo } from 'telegraf/types';
import { FixedAddress } from '../telegram/intake/public-address';
import { WEBHOOK_PATH, WebhookSource } from '../telegram/intake/webhook-source';
import { telegramTools } from './bot-tools';
import { type CliCommand, say, UsageError } from './cli-command';

const SET_TIMEOUT_MS = 30_000;

async function set(): Promise<void> {
  await using tools = telegramTools({ TELEGRAM_MODE: 'webhook' });
  const { source } = tools.configuration.telegram;
  if (source.mode !== 'webhook' || source.address.kind !== 'fixed')
    throw new UsageError(
      'webhook set needs PUBLIC_URL; a tunnel lives only as long as the bot, which sets it itself',
    );
  const { publicUrl } = source.address;
  await new WebhookSource(tools.calls, new FixedAddress(publicUrl), source).open(
    AbortSignal.timeout(SET_TIMEOUT_MS),
  );
  say(`The webhook is set to ${publicUrl}${WEBHOOK_PATH}.`);
}

async function info(): Promise<void> {
  await using tools = telegramTools();
  const webhook = (await tools.calls.once('getWebhookInfo')) as WebhookInfo;
  say(webhook.url ? `Set to ${webhook.url}` : 'No webhook is set.');
  say(`Updates that wait: ${webhook.pending_update_count}`);
  if (webhook.last_error_message) say(`Last delivery that failed: ${webhook.last_error_message}`);
}

async function remove(): Promise<void> {
  await using tools = telegramTools();
  await tools.calls.call('deleteWebhook', { drop_pending_updates: false });
  say('The webhook is gone; what waited still waits. The bot can poll now.');
}

const ACTIONS = new Map(Object.entries({ set, info, delete: remove }));

/** `webhook set|info|delete`: what Telegram knows of our address. Updates that wait are never dropped. */
export const webhook: CliCommand = async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const action = ACTIONS.get(positionals[0] ?? '');
  if (!action || positionals.length > 1) throw new UsageError('webhook set|info|delete');
  await action();
  return 0;
};
