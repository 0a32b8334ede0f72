import { type IncomingUpdate, kindOf } from '../telegram/intake/incoming-update';
import { telegramTools } from './bot-tools';
import { type CliCommand, say } from './cli-command';

interface ChatOfUpdate {
  id: number;
  type: string;
  title?: string;
  username?: string;
  first_name?: string;
}

function lineFor(update: IncomingUpdate): string {
  const kind = kindOf(update) ?? 'empty';
  const content = (update[kind] ?? {}) as { chat?: ChatOfUpdate; message?: { chat?: ChatOfUpdate } };
  const chat = content.chat ?? content.message?.chat;
  const name = chat?.title ?? chat?.first_name ?? chat?.username ?? '';
  return `${update.update_id}  ${kind}${chat ? `  chat ${chat.id}  ${chat.type}  ${name}` : ''}`;
}

/**
 * `updates`: lists what waits at Telegram without confirming it, to find chat ids. A bot that polls fetches them
 * first, so it should be stopped.
 */
export const updates: CliCommand = async () => {
  await using tools = telegramTools();
  const waiting = (await tools.calls.once('getUpdates', { timeout: 0, limit: 100 })) as IncomingUpdate[];
  if (waiting.length === 0)
    say('Nothing waits. Write to the bot, or in its group, then look again (the bot must be stopped).');
  for (const update of waiting) say(lineFor(update));
  return 0;
};
