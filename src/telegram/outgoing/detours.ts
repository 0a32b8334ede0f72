import { TelegramError } from './telegram-error';

/** Refusals that concern one parameter, without which the message still arrives. */
const DISPENSABLE: readonly { words: RegExp; parameter: string }[] = [
  { words: /message to be replied not found|reply message not found/i, parameter: 'reply_parameters' },
  { words: /message thread not found/i, parameter: 'message_thread_id' },
];

/**
 * Other parameters with which a refused call can succeed: to where the group has moved, or without the message or
 * topic that is gone. `undefined` when there is no way around.
 */
export function detourAround(error: unknown, parameters: object): object | undefined {
  if (!(error instanceof TelegramError)) return undefined;
  if (error.code === 'migrated' && 'chat_id' in parameters)
    return { ...parameters, chat_id: error.migratedTo };
  const found = DISPENSABLE.find(
    ({ words, parameter }) => parameter in parameters && words.test(error.description),
  );
  if (!found) return undefined;
  const { [found.parameter]: _gone, ...rest } = parameters as Record<string, unknown>;
  return rest;
}
