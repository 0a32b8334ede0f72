import { TelegramError } from './telegram-error';

/** Refusals that concern one parameter, without which the message still arrives. */
const DISPENSABLE: readonly { words: RegExp; parameter: string }[] = [
  { words: /message to be replied not found|reply message not found/i, parameter: 'reply_parameters' },
  { words: /message thread not found/i, parameter: 'message_thread_id' },
];

/** A quote that is not in the message any more takes nothing but the quote along. */
function withoutQuote(description: string, parameters: object): object | undefined {
  const { reply_parameters: reply } = parameters as { reply_parameters?: Record<string, unknown> };
  if (!/quote/i.test(description) || !reply || !('quote' in reply)) return undefined;
  const { quote: _quote, quote_entities: _entities, quote_position: _position, ...kept } = reply;
  return { ...parameters, reply_parameters: kept };
}

/**
 * Other parameters with which a refused call can succeed: to where the group has moved, or without the message or
 * topic that is gone. `undefined` when there is no way around.
 */
export function detourAround(error: unknown, parameters: object): object | undefined {
  if (!(error instanceof TelegramError)) return undefined;
  if (error.code === 'migrated' && 'chat_id' in parameters)
    return { ...parameters, chat_id: error.migratedTo };
  const quoteless = withoutQuote(error.description, parameters);
  if (quoteless) return quoteless;
  const found = DISPENSABLE.find(
    ({ words, parameter }) => parameter in parameters && words.test(error.description),
  );
  if (!found) return undefined;
  const { [found.parameter]: _gone, ...rest } = parameters as Record<string, unknown>;
  return rest;
}
