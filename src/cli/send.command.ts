import { parseArgs } from 'node:util';
import type { Message } from 'telegraf/types';
import { telegramTools } from './bot-tools';
import { type CliCommand, say, UsageError } from './cli-command';

/** Ids of groups begin with a minus, which `parseArgs` takes for an option unless it is joined. */
function joinChatId(args: string[]): string[] {
  const place = args.indexOf('--chat');
  const id = args[place + 1];
  return place >= 0 && id?.startsWith('-') ? args.toSpliced(place, 2, `--chat=${id}`) : args;
}

/** `send --chat ID --text T [--silent]`: writes into any chat as the bot. */
export const send: CliCommand = async (args) => {
  const { values } = parseArgs({
    args: joinChatId(args),
    options: {
      chat: { type: 'string' },
      text: { type: 'string' },
      silent: { type: 'boolean', default: false },
    },
  });
  if (!values.chat || !values.text) throw new UsageError('send --chat ID --text TEXT [--silent]');
  await using tools = telegramTools();
  const message = await tools.calls.call<Message>('sendMessage', {
    chat_id: values.chat,
    text: values.text,
    disable_notification: values.silent,
  });
  say(`Sent as message ${message.message_id}.`);
  return 0;
};
