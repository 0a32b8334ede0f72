import { HandMadeUpdates } from './hand-made-updates';
import { TelegramWorld } from './telegram-world';

const EMMA = { id: 1002, first_name: 'Emma', language_code: 'en' };
const STRANGER = 5;
const LONG = { type: 'bold', offset: 0, length: 9 };

describe('An update that somebody writes by hand', () => {
  let world: TelegramWorld;
  const tell = (update: unknown) => new HandMadeUpdates(world).tell(update);
  /** As it comes over the wire. */
  const written = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

  beforeEach(() => {
    world = new TelegramWorld({ id: 123, is_bot: true, first_name: 'Bot' }, () => 1_700_000_000_000);
    world.addPerson(EMMA);
  });

  it('gets an id of its own, and people and chats in full', () => {
    const update = tell({
      update_id: 7,
      message: { chat: { id: EMMA.id }, from: { id: EMMA.id }, text: '/help me' },
    });

    expect(update.update_id).not.toBe(7);
    expect(update['message']).toMatchObject({
      message_id: 1,
      date: 1_700_000_000,
      from: EMMA,
      chat: { id: EMMA.id, type: 'private', first_name: 'Emma' },
      text: '/help me',
      entities: [{ type: 'bot_command', offset: 0, length: 5 }],
    });
    expect(world.updates.waiting()).toEqual([update]);
  });

  it('is given again as it was when its message is in the chat just so', () => {
    const message = world.say(EMMA.id, EMMA.id, { text: 'Hello' });

    const update = tell(written({ message }));

    expect(update['message']).toEqual(message);
    expect(world.all()).toHaveLength(1);
  });

  it('is said anew when its message is not in the chat as it is written', () => {
    const message = world.say(EMMA.id, EMMA.id, { text: 'Hello' });

    const update = tell({ message: { ...message, text: 'Good night' } });

    expect(update['message']).toMatchObject({ message_id: message.message_id + 1, text: 'Good night' });
    expect(world.all().map(({ text }) => text)).toEqual(['Hello', 'Good night']);
  });

  it('may come from a person who is other than they are known', () => {
    const from = { id: EMMA.id, language_code: 'fr' };

    const update = tell({ message: { chat: { id: EMMA.id }, from, photo: [{}], caption: 'Bonjour' } });

    expect(update['message']).toMatchObject({
      from: { first_name: 'Emma', language_code: 'fr' },
      photo: [{ width: 640 }],
      caption: 'Bonjour',
    });
  });

  it('changes the message that it edits', () => {
    const message = world.say(EMMA.id, EMMA.id, { text: 'Hello' });

    const update = tell({ edited_message: { ...message, text: 'Hi' } });

    expect(update['edited_message']).toEqual(world.find(EMMA.id, message.message_id));
    expect(world.all()).toMatchObject([{ text: 'Hi', edit_date: 1_700_000_000 }]);
  });

  it('presses a button that can then be answered', () => {
    const message = world.post(world.bot, EMMA.id, { text: 'Choose' });

    const { callback_query: query } = tell({
      callback_query: { id: 'old', from: { id: EMMA.id }, message, data: 'languages:ko' },
    });

    const { id } = query as { id: string };
    expect(query).toMatchObject({ from: EMMA, message, data: 'languages:ko' });
    expect([id, world.presses.get(id)]).toEqual([id, EMMA.id]);
    expect(id).not.toBe('old');
  });

  it('asks inline so that it can be answered', () => {
    const { inline_query: query } = tell({
      inline_query: { id: 'old', from: { id: EMMA.id }, query: 'tea' },
    });

    expect(query).toMatchObject({ from: EMMA, query: 'tea', offset: '' });
    const { id } = query as { id: string };
    expect(() => world.inlineQueries.answer({ inline_query_id: id, results: [] })).not.toThrow();
  });

  it('of another kind is given as it is, with people and chats in full', () => {
    const reaction = { message_id: 7, date: 1, old_reaction: [], new_reaction: [] };
    world.updates.allow(['message_reaction']);

    const update = tell({ message_reaction: { ...reaction, chat: { id: EMMA.id }, user: { id: EMMA.id } } });

    expect(update['message_reaction']).toMatchObject({ ...reaction, chat: { type: 'private' }, user: EMMA });
  });

  it.each([
    ['nothing', null, /one field beside its id/],
    ['a list', [], /one field beside its id/],
    ['no kind', { update_id: 1 }, /one field beside its id/],
    ['two kinds', { message: {}, poll: {} }, /one field beside its id/],
    ['an unknown kind', { massage: {} }, /no updates of the kind "massage"/],
    ['a kind without its object', { message: 'Hello' }, /"message" must be an object/],
    ['a kind that the bot does not want', { chat_member: {} }, /has not asked for .* "chat_member"/],
    ['no chat', { message: { from: EMMA } }, /"chat" must be an object with an id/],
    ['an unknown chat', { message: { chat: { id: STRANGER }, from: EMMA } }, /"chat" has the id 5; .* 1002/],
    ['an unknown person', { message: { chat: EMMA, from: { id: STRANGER } } }, /"from" has the id 5/],
    ['entities beyond the text', { message: { chat: EMMA, from: EMMA, text: 'Hi', entities: [LONG] } }, /./],
    [
      'an edit of nothing',
      { edited_message: { chat: EMMA, message_id: 9, text: 'Hi' } },
      /no message with this/,
    ],
    ['a press of nothing', { callback_query: { from: EMMA } }, /"data" must be a text/],
    ['a press on nothing', { callback_query: { from: EMMA, data: 'a' } }, /"message.chat" must be/],
    [
      'a press on a message that is not there',
      { callback_query: { from: EMMA, data: 'a', message: { chat: EMMA, message_id: 9 } } },
      /message not found/,
    ],
  ])('is refused when it holds %s, and says why', (_what, update, reason) => {
    expect(() => tell(update)).toThrow(reason);
    expect(world.updates.waiting()).toEqual([]);
    expect(world.all()).toEqual([]);
  });
});
