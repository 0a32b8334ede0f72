import { inboxEntryOf, updateOf } from './inbox-entry';
import { lanesOfPerson } from './incoming-update';

const CHAT = { id: 5, type: 'private' };
const FROM = { id: 5 };

describe('An update in the inbox', () => {
  it.each([
    { update_id: 1, message: { message_id: 7, chat: CHAT, text: '안녕' } },
    { update_id: 2, callback_query: { id: '1', from: FROM, data: 'x' } },
    { update_id: 3, something_new: { from: FROM } },
    { update_id: 4 },
  ])('is the same again when it is taken out: %j', (update) => {
    expect(updateOf(inboxEntryOf(update))).toEqual(update);
  });

  it.each([
    ['the messages of a chat', { message: { message_id: 7, chat: CHAT } }, 'chat:5'],
    ['with them their edits', { edited_message: { message_id: 7, chat: CHAT } }, 'chat:5'],
    ['and posts of a channel', { channel_post: { message_id: 7, chat: { id: -9 } } }, 'chat:-9'],
    [
      'those of a business connection apart, though the chat has the same id',
      { business_message: { message_id: 7, chat: CHAT, business_connection_id: 'b' } },
      'business:b:chat:5',
    ],
    ['those of guest mode apart, too', { guest_message: { message_id: 7, chat: CHAT } }, 'guest:chat:5'],
    ['presses of one person', { callback_query: { id: '1', from: FROM } }, 'callback_query:5'],
    ['queries of one person', { inline_query: { id: '1', from: FROM } }, 'inline_query:5'],
    ['what belongs to no chat by who caused it', { poll_answer: { user: { id: 6 } } }, 'chat:of 6'],
  ])('stands in one line: %s', (_what, content, lane) => {
    expect(inboxEntryOf({ update_id: 1, ...content })).toMatchObject({ lane });
  });

  it.each([
    ['what they write privately', { message: { message_id: 7, chat: CHAT, from: FROM } }, true],
    ['what they press', { callback_query: { id: '1', from: FROM } }, true],
    ['what they ask for inline', { inline_query: { id: '1', from: FROM } }, true],
    ['what they choose inline', { chosen_inline_result: { result_id: '1', from: FROM } }, true],
    ['not what they write in a group', { message: { message_id: 7, chat: { id: -9 }, from: FROM } }, false],
    ['nothing of others', { callback_query: { id: '1', from: { id: 55 } } }, false],
  ])('is in a lane of one person alone: %s', (_what, content, isTheirs) => {
    const { lane } = inboxEntryOf({ update_id: 1, ...content });

    expect(lanesOfPerson(5).includes(lane)).toBe(isTheirs);
  });

  it.each([
    ['message', false],
    ['edited_message', false],
    ['callback_query', true],
    ['inline_query', true],
  ])('of kind %s is urgent: %s', (kind, urgent) => {
    expect(inboxEntryOf({ update_id: 1, [kind]: { from: FROM } })).toMatchObject({ urgent });
  });

  it('replaces what it edits, and an ephemeral message, whose id is 0, replaces nothing', () => {
    const edit = inboxEntryOf({ update_id: 1, edited_message: { message_id: 7, chat: CHAT } });
    const ephemeral = inboxEntryOf({ update_id: 2, edited_message: { message_id: 0, chat: CHAT } });

    expect(edit).toMatchObject({ subject: '7', replaces: true });
    expect(ephemeral).not.toHaveProperty('subject');
  });
});
