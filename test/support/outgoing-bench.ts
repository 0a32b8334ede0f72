import type { CallLimit } from '../../src/telegram/outgoing/sliding-window';
import type { BotApiClient } from '../../src/telegram/outgoing/bot-api-client';
import { OutgoingCalls, type ServingUpdates } from '../../src/telegram/outgoing/outgoing-calls';
import { OutgoingRequests } from '../../src/telegram/outgoing/outgoing-requests';
import type { SecondTryOptions } from '../../src/telegram/outgoing/second-tries';
import { SendPacer } from '../../src/telegram/outgoing/send-pacer';
import { SendWindows } from '../../src/telegram/outgoing/send-windows';

const NO_LIMIT: CallLimit = { calls: 1_000_000, perMs: 1 };

/** For tests that are not about Telegram's limits. */
export const NO_LIMITS = { overall: NO_LIMIT, chat: NO_LIMIT, group: NO_LIMIT };

/** The outgoing door over one client, unpaced. */
export function callsThrough(
  client: BotApiClient,
  { tries, serving }: { tries?: SecondTryOptions; serving?: ServingUpdates } = {},
): OutgoingCalls {
  return new OutgoingCalls(
    new OutgoingRequests(client, new SendPacer(new SendWindows(NO_LIMITS)), tries),
    serving,
  );
}
