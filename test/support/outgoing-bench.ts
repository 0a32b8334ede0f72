import type { BotApiClient } from '#bot/telegram/outgoing/bot-api-client';
import { OutgoingCalls, type ServingUpdates } from '#bot/telegram/outgoing/outgoing-calls';
import { OutgoingRequests } from '#bot/telegram/outgoing/outgoing-requests';
import type { SecondTryOptions } from '#bot/telegram/outgoing/second-tries';
import { SendPacer } from '#bot/telegram/outgoing/send-pacer';
import { SendWindows } from '#bot/telegram/outgoing/send-windows';
import { NO_LIMITS } from './no-limits';

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
