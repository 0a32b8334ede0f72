import { ButtonSigner } from '../../src/telegram/outgoing/button-signer';
import { TEST_TOKEN } from './test-environment';

/** What a button of the bot carries when its data is this, for tests that press what is on no screen. */
export function signedData(data: string, chatId: number): string {
  const [[button] = []] = new ButtonSigner(TEST_TOKEN).sign({
    chat_id: chatId,
    reply_markup: { inline_keyboard: [[{ text: '', callback_data: data }]] },
  }).reply_markup.inline_keyboard;
  return button?.callback_data ?? '';
}
