import { TEST_TOKEN } from '../../../test/support/test-environment';
import { ButtonSigner } from './button-signer';

const signer = new ButtonSigner(TEST_TOKEN);

const keyboard = (data: string) => ({ inline_keyboard: [[{ text: 'A', callback_data: data }]] });

function signed(data: string, chatId?: number | string, by = signer): string {
  return by.sign({ chat_id: chatId, reply_markup: keyboard(data) }).reply_markup.inline_keyboard[0]![0]!
    .callback_data;
}

describe('The signature of a button', () => {
  it('lets the data through in the chat that it was written for, and nowhere else', () => {
    const data = signed('quiz:yes', 7);

    expect(signer.open(data, 7)).toBe('quiz:yes');
    expect(signer.open(data, 8)).toBeUndefined();
    expect(signer.open(data, undefined)).toBeUndefined();
  });

  it.each([
    ['nothing signed', 'quiz:yes'],
    ['a made-up signature', 'quiz:yes~AAAAAAAA'],
    ['other data with its signature', signed('quiz:yes', 7).replace('yes', 'no!')],
    ['the signature of another bot', signed('quiz:yes', 7, new ButtonSigner('654321:TEST-TOKEN'))],
    ['an empty one', ''],
  ])('does not let through: %s', (_, data) => {
    expect(signer.open(data, 7)).toBeUndefined();
  });

  it('counts everywhere where no chat is known: in inline results, and for a chat given by its name', () => {
    const [result] = signer.sign({ results: [{ id: '1', reply_markup: keyboard('quiz:yes') }] }).results;
    const data = result!.reply_markup.inline_keyboard[0]![0]!.callback_data;

    expect(signer.open(data, undefined)).toBe('quiz:yes');
    expect(signer.open(signed('quiz:no', '@channel'), -100)).toBe('quiz:no');
    expect(signer.open(signed('quiz:no', '-100'), -101)).toBeUndefined();
    expect(signer.open(signed('quiz:no', '-100'), -100)).toBe('quiz:no');
  });

  it('takes nine bytes, keeps other buttons and parameters, and changes nothing in place', () => {
    const parameters = {
      chat_id: 7,
      text: 'Yes?',
      reply_markup: { inline_keyboard: [[{ text: 'A', url: 'https://a.b' }]] },
    };
    const written = keyboard('quiz:yes');

    expect(signer.sign(parameters)).toEqual(parameters);
    expect(signed('quiz:yes', 7)).toHaveLength('quiz:yes'.length + 9);
    signer.sign({ chat_id: 7, reply_markup: written });
    expect(written).toEqual(keyboard('quiz:yes'));
  });
});
