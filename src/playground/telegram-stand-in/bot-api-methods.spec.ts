import { botApiMethods } from './bot-api-methods';
import type { Entity, Message } from './bot-api-objects';
import { BotProfile } from './bot-profile';
import { TelegramWorld } from './telegram-world';
import { WebhookDelivery } from './webhook-delivery';
import { WebhookRegistration } from './webhook-registration';

const EMMA = 5;
const KEYBOARD = { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] };

let world: TelegramWorld;
let profile: BotProfile;

beforeEach(() => {
  world = new TelegramWorld({ id: 1, is_bot: true, first_name: 'Bot' });
  world.addPerson({ id: EMMA, first_name: 'Emma' });
  profile = new BotProfile();
});

function call(method: string, parameters: Record<string, unknown>): unknown {
  const webhook = new WebhookRegistration(world.updates, new WebhookDelivery(world.updates, Date.now));
  return botApiMethods(world, profile, webhook)[method]?.(parameters, new AbortController().signal);
}

const send = (text: string, more: object = {}): Message =>
  call('sendMessage', { chat_id: EMMA, text, ...more }) as Message;

describe('A text that the bot sends', () => {
  it.each([4096, 1])('may be %i units long', (length) => {
    expect(send('x'.repeat(length)).text).toHaveLength(length);
  });

  it.each([
    ['is empty', '', 'message text is empty'],
    ['is white space', ' \n', 'message text is empty'],
    ['is too long', 'x'.repeat(4097), 'message is too long'],
  ])('is refused when it %s', (_how, text, refusal) => {
    expect(() => send(text)).toThrow(refusal);
  });

  it('shows its entities, without those that only Telegram sets', () => {
    const entities = [
      { type: 'bold', offset: 0, length: 2 },
      { type: 'hashtag', offset: 0, length: 2 },
    ];

    expect(send('hi @emma', { entities }).entities).toEqual([
      { type: 'bold', offset: 0, length: 2 },
      { type: 'mention', offset: 3, length: 5 },
    ]);
    expect(() => send('hi', { entities: [{ type: 'bold', offset: 0, length: 3 }] })).toThrow('ends after');
  });

  it('may ask for an answer, which is not part of the message', () => {
    expect(send('Which word?', { reply_markup: { force_reply: true } })).not.toHaveProperty('reply_markup');
  });
});

describe('A reply with a quote', () => {
  const bold: Entity = { type: 'bold', offset: 4, length: 3 };
  const reply = (quote: object) => {
    const { message_id } = world.say(EMMA, EMMA, { text: 'one two one', entities: [bold] });
    return send('eins', { reply_parameters: { message_id, ...quote } }).quote;
  };

  it.each([
    ['its first place', { quote: 'one' }, { text: 'one', position: 0 }],
    ['the place that is meant', { quote: 'one', quote_position: 5 }, { text: 'one', position: 8 }],
    [
      'its styles',
      { quote: 'two one', quote_entities: [{ ...bold, offset: 0 }] },
      { text: 'two one', position: 4, entities: [{ ...bold, offset: 0 }] },
    ],
  ])('shows the words of the original, with %s', (_what, quote, expected) => {
    expect(reply(quote)).toEqual({ ...expected, is_manual: true });
  });

  it.each([
    ['other words', { quote: 'three' }],
    ['other styles', { quote: 'two one' }],
    ['no words', { quote: '' }],
  ])('is refused with %s', (_what, quote) => {
    expect(() => reply(quote)).toThrow('QUOTE_TEXT_INVALID');
  });

  it('is refused with more than 1,024 characters', () => {
    const { message_id } = world.say(EMMA, EMMA, { text: 'x'.repeat(1025) });
    const quoting = (length: number) =>
      send('hi', { reply_parameters: { message_id, quote: 'x'.repeat(length) } }).quote?.text;

    expect(quoting(1024)).toHaveLength(1024);
    expect(() => quoting(1025)).toThrow('QUOTE_TEXT_INVALID');
  });

  it('goes out without it when the original is gone and that does not matter', () => {
    const gone = { message_id: 99, allow_sending_without_reply: true, quote: 'one' };

    expect(send('eins', { reply_parameters: gone })).not.toHaveProperty('quote');
  });
});

describe('The keyboard of a message', () => {
  const change = (message: Message, keyboard?: object) =>
    call('editMessageReplyMarkup', {
      chat_id: EMMA,
      message_id: message.message_id,
      ...(keyboard && { reply_markup: keyboard }),
    }) as Message;

  it('can be set and taken away, and the words stay', () => {
    const plain = send('hi');

    const withButtons = change(plain, KEYBOARD);
    expect(withButtons).toMatchObject({ text: 'hi', reply_markup: KEYBOARD });

    expect(change(withButtons)).not.toHaveProperty('reply_markup');
  });

  it('must change, and be one of the bot', () => {
    const message = send('hi', { reply_markup: KEYBOARD });
    const emmas = world.say(EMMA, EMMA, { text: 'hello' });

    expect(() => change(message, KEYBOARD)).toThrow('message is not modified');
    expect(() => change(emmas, KEYBOARD)).toThrow("message can't be edited");
    expect(() => change({ ...message, message_id: 99 })).toThrow('message to edit not found');
    expect(() => change(message, { inline_keyboard: [[{ text: 'Go' }]] })).toThrow('exactly one thing');
  });
});

describe('An edited text', () => {
  it('must be there to be edited', () => {
    const { message_id } = world.post(world.bot, EMMA, { document: {} });

    expect(() => call('editMessageText', { chat_id: EMMA, message_id, text: 'hi' })).toThrow(
      'there is no text in the message to edit',
    );
  });

  it('must differ in words, styles or buttons', () => {
    const { message_id } = send('hi', { reply_markup: KEYBOARD });
    const edit = (more: object) =>
      call('editMessageText', { chat_id: EMMA, message_id, text: 'hi', ...more }) as Message;

    expect(() => edit({ reply_markup: KEYBOARD })).toThrow('message is not modified');
    expect(edit({ entities: [{ type: 'bold', offset: 0, length: 2 }] })).toMatchObject({ entities: [{}] });
  });
});

describe('The answer to a pressed button', () => {
  const answer = (more: object) => call('answerCallbackQuery', { callback_query_id: '1', ...more });

  it('is shown to who pressed, as a note or for them to close', () => {
    const toasts: unknown[] = [];
    profile.on('toast', (...toast) => toasts.push(toast));
    const { message_id } = send('hi', { reply_markup: KEYBOARD });
    world.press(EMMA, EMMA, message_id, 'go');
    world.press(EMMA, EMMA, message_id, 'go');

    answer({ text: 'x'.repeat(200) });
    answer({ callback_query_id: '2', text: 'Wait', show_alert: true });

    expect(toasts).toEqual([
      [EMMA, 'x'.repeat(200), { mustBeClosed: false }],
      [EMMA, 'Wait', { mustBeClosed: true }],
    ]);
  });

  it('is refused when it is too long, or comes too late', () => {
    expect(() => answer({ text: 'x'.repeat(201) })).toThrow('MESSAGE_TOO_LONG');
    expect(() => answer({})).toThrow('query is too old');
  });
});
