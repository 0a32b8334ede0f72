import { createHmac } from 'node:crypto';

/** Six bytes: too many to be guessed through Telegram, and eight characters in base64url. */
const SIGNATURE_BYTES = 6;
const SIGNED = /^([\s\S]*)~([\w-]{8})$/;

interface WithButtons {
  chat_id?: unknown;
  reply_markup?: { inline_keyboard?: { callback_data?: string }[][] };
  results?: WithButtons[];
  result?: WithButtons;
}

/**
 * Signs the data of buttons. Anybody can send any data as a press of any button that they see; only data that this
 * bot wrote for the same chat comes through. Where no chat is known yet, as in answers to inline queries, it counts
 * everywhere.
 */
export class ButtonSigner {
  private readonly key: Buffer;

  constructor(token: string) {
    this.key = createHmac('sha256', token).update('data of buttons').digest();
  }

  /** The parameters of a call, with all data of buttons in them signed. */
  sign<P extends object>(parameters: P): P {
    const { chat_id: chatId, reply_markup: markup, results, result } = parameters as WithButtons;
    if (results) return { ...parameters, results: results.map((one) => this.sign(one)) };
    if (result) return { ...parameters, result: this.sign(result) };
    if (!markup?.inline_keyboard) return parameters;
    // A channel that is given by its name is not known by its number yet.
    const chat = /^-?\d+$/.test(String(chatId)) ? String(chatId) : '';
    const rows = markup.inline_keyboard.map((row) =>
      row.map((button) =>
        button.callback_data === undefined
          ? button
          : {
              ...button,
              callback_data: `${button.callback_data}~${this.signature(button.callback_data, chat)}`,
            },
      ),
    );
    return { ...parameters, reply_markup: { ...markup, inline_keyboard: rows } };
  }

  /** The data without its signature, or `undefined` when this bot did not write it for this chat. */
  open(signed: string, chatId: number | undefined): string | undefined {
    const [, data = '', signature] = SIGNED.exec(signed) ?? [];
    const genuine = [String(chatId ?? ''), ''].map((chat) => this.signature(data, chat));
    return signature !== undefined && genuine.includes(signature) ? data : undefined;
  }

  private signature(data: string, chat: string): string {
    const whole = createHmac('sha256', this.key).update(`${chat}\n${data}`).digest();
    return whole.subarray(0, SIGNATURE_BYTES).toString('base64url');
  }
}
