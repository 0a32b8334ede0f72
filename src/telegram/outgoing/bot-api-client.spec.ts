import { inspect } from 'node:util';
import { BotApiServer, cut, failureOf, hangUp, page, refused } from '../../../test/support/bot-api-server';
import { TEST_TOKEN } from '../../../test/support/test-environment';
import { BotApiClient } from './bot-api-client';

describe('A call to the Bot API', () => {
  it('goes to the address with the token, as JSON, and leaves out what is unset', async () => {
    await using server = new BotApiServer([]);
    const client = await server.start('/gateway/');

    const result = await client.call(
      'sendMessage',
      { chat_id: 1, text: '안녕', entities: undefined },
      { deadlineMs: 1000 },
    );
    await client.close();

    expect(result).toBe('fine');
    expect(server.seen).toEqual([
      {
        url: `/gateway/bot${TEST_TOKEN}/sendMessage`,
        contentType: 'application/json',
        body: '{"chat_id":1,"text":"안녕"}',
      },
    ]);
  });

  it('keeps connections for the next calls', async () => {
    await using server = new BotApiServer([]);
    const client = await server.start();

    for (const method of ['getMe', 'sendMessage', 'sendMessage'])
      await client.call(method, {}, { deadlineMs: 1000 });
    await client.close();

    expect(server.connections).toBeLessThanOrEqual(2);
  });

  it('sends nested objects whole beside a file (T16), and fetches nothing for an address (T17)', async () => {
    await using server = new BotApiServer([]);
    const client = await server.start();

    await client.call(
      'sendDocument',
      {
        chat_id: 1,
        document: { source: Buffer.from('a,b'), filename: 'words.csv' },
        reply_parameters: { message_id: 5 },
      },
      { deadlineMs: 1000 },
    );
    await client.call(
      'answerGuestQuery',
      { result: { type: 'article', url: 'http://127.0.0.1:1/' } },
      { deadlineMs: 1000 },
    );
    await client.close();

    const [upload, query] = server.seen;
    expect(upload?.contentType).toMatch(/^multipart\/form-data; boundary=/);
    expect(upload?.body).toContain('name="reply_parameters"\r\n\r\n{"message_id":5}');
    expect(upload?.body).toContain('filename="words.csv"');
    expect(query?.body).toBe('{"result":{"type":"article","url":"http://127.0.0.1:1/"}}');
  });

  it.each([
    ['401', refused(401, 'Unauthorized'), 'unauthorized', false],
    ['404', refused(404, 'Not Found'), 'unauthorized', false],
    ['404 for a method', refused(404, 'Not Found: method not found'), 'refused', false],
    ['403', refused(403, 'Forbidden: bot was blocked by the user'), 'chat-gone', false],
    ['chat not found', refused(400, 'Bad Request: chat not found'), 'chat-gone', false],
    ['409', refused(409, 'Conflict: terminated by other getUpdates request'), 'conflict', false],
    ['429', refused(429, 'Too Many Requests: retry after 7', { retry_after: 7 }), 'flood', false],
    [
      'a group that moved',
      refused(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1005 }),
      'migrated',
      false,
    ],
    ['400', refused(400, 'Bad Request: BUTTON_DATA_INVALID'), 'refused', false],
    ['a text that is too long', refused(400, 'Bad Request: message is too long'), 'too-long', false],
    ['a closed topic', refused(400, 'Bad Request: TOPIC_CLOSED'), 'not-allowed', false],
    [
      'a group that does not let it write',
      refused(400, 'Bad Request: not enough rights to send text messages to the chat'),
      'not-allowed',
      false,
    ],
    ['500', refused(500, 'Internal Server Error'), 'unavailable', true],
    ['an HTML page', page(502), 'unavailable', true],
    ['a cut answer', cut, 'unavailable', true],
    ['a closed connection', hangUp, 'unavailable', true],
  ] as const)(
    'that fails with %s is a TelegramError of its own kind, and tells no token (T13)',
    async (_what, answer, code, mayHaveHappened) => {
      await using server = new BotApiServer([answer]);
      const client = await server.start();

      const error = await failureOf(
        client.call('sendMessage', { text: 'a secret story' }, { deadlineMs: 1000 }),
      );
      await client.close();

      expect(error).toMatchObject({ code, mayHaveHappened });
      expect(error.cause).toBeUndefined();
      const told = inspect(error, { depth: 10 }) + JSON.stringify(error);
      expect(told).not.toContain('TEST-TOKEN');
      expect(told).not.toContain('secret story');
    },
  );

  it('ends at its deadline when no answer comes (T18)', async () => {
    await using server = new BotApiServer([() => undefined]);
    const client = await server.start();

    const error = await failureOf(client.call('sendMessage', {}, { deadlineMs: 30 }));
    await client.close();

    expect(error).toMatchObject({
      code: 'unavailable',
      description: 'timeout',
      mayHaveHappened: true,
    });
  });

  it.each([
    ['nobody listens', 'http://127.0.0.1:1', 'ECONNREFUSED'],
    ['the name leads nowhere', 'http://telegram.invalid', expect.stringMatching(/ENOTFOUND|EAI_AGAIN/)],
  ])('has not happened when %s', async (_why, apiRoot, description: unknown) => {
    const client = new BotApiClient({ apiRoot, token: TEST_TOKEN, connections: 1 });

    const error = await failureOf(client.call('sendMessage', {}, { deadlineMs: 1000 }));
    await client.close();

    expect(error).toMatchObject({ code: 'unavailable', description, mayHaveHappened: false });
  });
});
