import { faultsOfUpdate } from '../../../test/support/bot-api-schema';
import type { Message, UpdateContent } from './bot-api-objects';
import type { Sending } from './sendings';
import { TelegramWorld } from './telegram-world';

const EMMA = 5;
const BOLD = { type: 'bold', offset: 0, length: 3 };

let world: TelegramWorld;
let reported: UpdateContent[];

beforeEach(() => {
  world = new TelegramWorld({ id: 1, is_bot: true, first_name: 'Bot' });
  world.addPerson({ id: EMMA, first_name: 'Emma' });
  reported = [];
  world.on('reported', (content) => reported.push(content));
});

afterEach(() => {
  expect(reported.flatMap(faultsOfUpdate)).toEqual([]);
});

const say = (sending: Sending): Message => world.say(EMMA, EMMA, sending);

describe('What a person writes', () => {
  it('has the styles that they gave it, and what Telegram finds', () => {
    const message = say({ text: 'see @papago', entities: [BOLD] });

    expect(message.entities).toEqual([BOLD, { type: 'mention', offset: 4, length: 7 }]);
    expect(world.edit(EMMA, message.message_id, 'saw it', [BOLD]).entities).toEqual([BOLD]);
  });

  it('is refused when no app would send it', () => {
    expect(() => say({ text: 'hi', entities: [BOLD] })).toThrow('ends after the end');
    expect(() => say({ text: ' ' })).toThrow('message text is empty');
    expect(() => say({ text: 'x'.repeat(1025), content: { photo: [{}] } })).toThrow('caption is too long');
  });

  it('can quote a part of what it answers, with the styles of that', () => {
    const original = say({ text: 'see you', entities: [BOLD] });
    const reply = (quote: string) => say({ text: 'yes', replyTo: original.message_id, quote }).quote;

    expect(reply('ee yo')).toEqual({
      text: 'ee yo',
      position: 1,
      is_manual: true,
      entities: [{ ...BOLD, length: 2 }],
    });
    expect(() => reply('tomorrow')).toThrow('QUOTE_TEXT_INVALID');
  });

  it('can come from somebody else', () => {
    const forwardOrigin = { type: 'hidden_user', sender_user_name: 'Jimin', date: 1_700_000_000 };

    expect(say({ text: 'hi', forwardOrigin })).toMatchObject({ text: 'hi', forward_origin: forwardOrigin });
  });
});

describe('What a person sends beside text', () => {
  it.each([
    ['a photo', { photo: [{}] }],
    ['a video', { video: {} }],
    ['an animation', { animation: {} }],
    ['a document', { document: { file_name: 'glossary.csv' } }],
    ['a song', { audio: {} }],
    ['a voice message', { voice: {} }],
    ['a round video', { video_note: {} }],
    ['a sticker', { sticker: { emoji: '👋' } }],
    ['a place', { location: { latitude: 37.5, longitude: 127 } }],
    ['a rich message', { rich_message: { blocks: [] } }],
  ])('is whole: %s', (_what, content) => {
    expect(say({ content })).toMatchObject(content);
    expect(reported).toHaveLength(1);
  });

  it('can be a poll, whose question and options have words and entities', () => {
    const question = { question: 'Tea?', question_entities: [BOLD] };

    const { poll } = say({ content: { poll: { ...question, options: [{ text: 'Yes' }, { text: 'No' }] } } });

    expect(poll).toMatchObject({ ...question, options: [{ text: 'Yes', voter_count: 0 }, { text: 'No' }] });
  });

  it('has words as its caption, before and after an edit', () => {
    const { message_id, caption } = say({ text: 'my dog', content: { photo: [{}] } });

    expect(caption).toBe('my dog');
    expect(world.edit(EMMA, message_id, 'our dog', [BOLD])).toMatchObject({
      caption: 'our dog',
      caption_entities: [BOLD],
    });
  });
});

describe('A pressed button', () => {
  let question: Message;
  let answer: Message;

  beforeEach(() => {
    const first = say({ text: 'hello' });
    question = say({ text: 'good morning', replyTo: first.message_id });
    answer = world.post(world.bot, EMMA, { text: '좋은 아침' }, question.message_id);
  });

  const press = (): unknown => {
    world.press(EMMA, EMMA, answer.message_id, 'polite');
    return (reported.at(-1)?.['callback_query'] as { message: unknown }).message;
  };

  it('shows what its message answers as that now is, and nothing that is answered by that', () => {
    world.edit(EMMA, question.message_id, 'good evening');

    const shown = press();

    expect(shown).toMatchObject({ text: '좋은 아침', reply_to_message: { text: 'good evening' } });
    expect(shown).not.toHaveProperty('reply_to_message.reply_to_message');
  });

  it('shows nothing of an answered message that is gone', () => {
    world.delete(EMMA, question.message_id);

    expect(press()).not.toHaveProperty('reply_to_message');
  });

  it('shows the place alone of a message that is too old', () => {
    world.makeInaccessible(EMMA, answer.message_id);

    expect(press()).toEqual({ chat: answer.chat, message_id: answer.message_id, date: 0 });
  });
});

describe('What else happens', () => {
  it('is told as Telegram tells it', () => {
    world.addGroup(-77, 'Trip', [EMMA]);
    world.block(EMMA);
    world.unblock(EMMA);
    world.kick(-77);
    world.readmit(-77);
    world.say(EMMA, -77, { text: '/tr hello', threadId: 9 });
    world.migrate(-77, -100_77);

    expect(reported.map((content) => Object.keys(content)[0])).toEqual([
      ...Array.from({ length: 4 }, () => 'my_chat_member'),
      ...Array.from({ length: 3 }, () => 'message'),
    ]);
  });
});
