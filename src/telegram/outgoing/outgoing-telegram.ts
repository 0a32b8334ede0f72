import { Telegram } from 'telegraf';
import type { OutgoingCalls } from './outgoing-calls';

/**
 * telegraf's typed client, with every call going through `OutgoingCalls`. telegraf's own HTTP code is never
 * reached: it has no deadlines, drops fields of uploads, fetches addresses, and puts the token into errors.
 */
export class OutgoingTelegram extends Telegram {
  constructor(
    token: string,
    private readonly calls: OutgoingCalls,
  ) {
    super(token, { webhookReply: false });
  }

  /** Decides something once for the update that is being handled. */
  decide<T>(make: () => Promise<T>): Promise<T> {
    return this.calls.decide(make);
  }

  override callApi(method: string, payload: object): Promise<never> {
    return this.calls.call<never>(method, payload);
  }
}
