import { BotApiServer, failureOf, hangUp, page, refused } from '../../../test/support/bot-api-server';
import { callsThrough } from '../../../test/support/outgoing-bench';

const QUICK = { tries: 3, pauseMs: 1 };

describe('A call is made again', () => {
  it.each([
    [
      'after the pause that Telegram names',
      'sendMessage',
      refused(429, 'Too Many Requests', { retry_after: 0.01 }),
    ],
    ['after 5xx, where repeating changes nothing', 'editMessageText', refused(502, 'Bad Gateway')],
    ['after a closed connection, where repeating changes nothing', 'answerCallbackQuery', hangUp],
    ['after a page of a proxy, where repeating changes nothing', 'sendChatAction', page(503)],
  ])('%s', async (_why, method, answer) => {
    await using server = new BotApiServer([answer]);
    const client = await server.start();

    const result = await callsThrough(client, { tries: QUICK }).call(method);
    await client.close();

    expect([result, server.seen.length]).toEqual(['fine', 2]);
  });

  it.each([
    ['a send may have happened', 'sendMessage', refused(502, 'Bad Gateway')],
    ['a send got no answer', 'copyMessage', hangUp],
    ['Telegram refuses', 'sendMessage', refused(400, 'Bad Request: message is too long')],
    ['the chat is gone', 'sendMessage', refused(403, 'Forbidden: bot was blocked by the user')],
    [
      'the pause is too long to wait in place',
      'sendMessage',
      refused(429, 'Too Many Requests', { retry_after: 900 }),
    ],
  ])('but not here when %s', async (_why, method, answer) => {
    await using server = new BotApiServer([answer]);
    const client = await server.start();

    await failureOf(callsThrough(client, { tries: QUICK }).call(method));
    await client.close();

    expect(server.seen).toHaveLength(1);
  });

  it('nor when only the sign that the bot is at work cannot be given', async () => {
    await using server = new BotApiServer([refused(400, 'Bad Request: have no rights to send a message')]);
    const client = await server.start();

    const result = await callsThrough(client, { tries: QUICK }).call('sendChatAction', { chat_id: 1 });
    await client.close();

    expect([result, server.seen.length]).toEqual([true, 1]);
  });

  it('without everything that is gone, one after the other', async () => {
    await using server = new BotApiServer([
      refused(400, 'Bad Request: message thread not found'),
      refused(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1005 }),
      refused(400, 'Bad Request: message to be replied not found'),
    ]);
    const client = await server.start();
    const parameters = { chat_id: -5, message_thread_id: 4, reply_parameters: { message_id: 7 }, text: 'hi' };

    await callsThrough(client, { tries: QUICK }).call('sendMessage', parameters);
    await client.close();

    expect(JSON.parse(server.seen.at(-1)?.body ?? '')).toEqual({ chat_id: -1005, text: 'hi' });
  });

  it('but not for ever when a group keeps moving', async () => {
    const moved = refused(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1005 });
    await using server = new BotApiServer([moved, moved, moved]);
    const client = await server.start();

    const error = await failureOf(
      callsThrough(client, { tries: QUICK }).call('sendMessage', { chat_id: -5 }),
    );
    await client.close();

    expect([error.code, server.seen.length]).toEqual(['migrated', 2]);
  });

  it.each([
    'message is not modified: the same',
    'query is too old and response timeout expired',
    'message to delete not found',
  ])('nor when the wish was fulfilled before: %s', async (description) => {
    await using server = new BotApiServer([refused(400, `Bad Request: ${description}`)]);
    const client = await server.start();

    const result = await callsThrough(client, { tries: QUICK }).call('editMessageText');
    await client.close();

    expect([result, server.seen.length]).toEqual([true, 1]);
  });
});
