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
  decide<T>(make: () => Promise<T>, hasEffect: boolean): Promise<T> {
    return this.calls.decide(make, hasEffect);
  }

  override callApi(method: string, payload: object): Promise<never> {
    return this.calls.call<never>(method, withoutMarks(payload));
  }
}

interface WithKeyboard {
  reply_markup?: { inline_keyboard?: object[][] };
}

/** telegraf leaves a field `hide` in the buttons that it makes; the Bot API has none. */
function withoutMarks(payload: WithKeyboard): object {
  const { reply_markup: markup } = payload;
  if (!markup?.inline_keyboard) return payload;
  const rows = markup.inline_keyboard.map((row) => row.map((button) => ({ ...button, hide: undefined })));
  return { ...payload, reply_markup: { ...markup, inline_keyboard: rows } };
}
