import { writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { StorageError } from '../../src/storage/storage-error';
import { UpdateInbox } from '../../src/inbox/update-inbox';
import { Gate } from '../support/gate';
import type { RunningBot } from '../support/running-bot';
import { prepareBot, startBot } from '../support/start-bot';
import { TEST_WEBHOOK_SECRET, WEBHOOK_ENVIRONMENT } from '../support/test-environment';
import type { TestPerson } from '../support/test-person';

interface Delivery {
  secret?: string;
  path?: string;
  contentType?: string;
}

async function deliver(bot: RunningBot, body: string, delivery: Delivery = {}): Promise<Response> {
  const {
    secret = TEST_WEBHOOK_SECRET,
    path = '/telegram/webhook',
    contentType = 'application/json',
  } = delivery;
  return fetch((await bot.url) + path, {
    method: 'POST',
    headers: { 'content-type': contentType, 'x-telegram-bot-api-secret-token': secret },
    body,
  });
}

function updateFrom({ user }: TestPerson, text: string, updateId = 1): string {
  const chat = { id: user.id, type: 'private' };
  return JSON.stringify({ update_id: updateId, message: { message_id: 7, date: 1, from: user, chat, text } });
}

const textsTo = (bot: RunningBot, { user }: TestPerson) => bot.messagesIn(user.id).map(({ text }) => text);

describe('A webhook', () => {
  it('is set with address, secret, kinds and connections; updates come in by it', async () => {
    await using bot = await startBot({ ...WEBHOOK_ENVIRONMENT, TELEGRAM_WEBHOOK_MAX_CONNECTIONS: '7' });
    const jimin = bot.person('ko');

    const response = await deliver(bot, updateFrom(jimin, '안녕하세요'));
    await bot.settled();

    expect(bot.telegram.webhook.settings).toEqual({
      url: 'https://bot.example.org/telegram/webhook',
      secret_token: TEST_WEBHOOK_SECRET,
      max_connections: 7,
      allowed_updates: ['message', 'edited_message', 'callback_query'],
    });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(textsTo(bot, jimin)).toEqual(['ko→en: 안녕하세요']);
    expect(bot.telegram.callsOf('getUpdates')).toEqual([]);
  });

  it('is set with an uploaded certificate, and the other parameters arrive whole (T16)', async () => {
    await using bot = await prepareBot();
    const certificate = join(bot.folder.path, 'bot.pem');
    writeFileSync(certificate, 'CERTIFICATE');
    bot.set({ ...WEBHOOK_ENVIRONMENT, TELEGRAM_WEBHOOK_CERTIFICATE: certificate });

    await bot.boot();
    await bot.opened();

    expect(bot.telegram.webhook.settings).toMatchObject({
      certificate: { name: 'certificate.pem', bytes: 11 },
      secret_token: TEST_WEBHOOK_SECRET,
      allowed_updates: ['message', 'edited_message', 'callback_query'],
    });
  });

  it('answers once the update is safe, long before its translation is there (T9, T11)', async () => {
    await using bot = await startBot(WEBHOOK_ENVIRONMENT);
    const jimin = bot.person('ko');
    const gate = new Gate();
    bot.papago.translate = gate.before((text: string) => text);

    const response = await deliver(bot, updateFrom(jimin, '오래 걸리는 말'));

    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(textsTo(bot, jimin)).toEqual([]);
    gate.release();
    await bot.settled();
    expect(textsTo(bot, jimin)).toEqual(['오래 걸리는 말']);
  });

  it('takes an update that is delivered twice, even at once, for one', async () => {
    await using bot = await startBot(WEBHOOK_ENVIRONMENT);
    const jimin = bot.person('ko');
    const update = updateFrom(jimin, '한 번만요');

    const responses = await Promise.all([deliver(bot, update), deliver(bot, update), deliver(bot, update)]);
    await bot.settled();
    await deliver(bot, update);
    await bot.settled();

    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(textsTo(bot, jimin)).toEqual(['ko→en: 한 번만요']);
  });

  it.each([
    ['a wrong secret', 'x'.repeat(36)],
    ['no secret', ''],
    ['the beginning of the secret', TEST_WEBHOOK_SECRET.slice(0, -1)],
    ['the word undefined', 'undefined'],
  ])('turns away %s (T12)', async (_what, secret) => {
    await using bot = await startBot(WEBHOOK_ENVIRONMENT);

    const response = await deliver(bot, updateFrom(bot.person('ko'), '몰래 왔어요'), { secret });

    expect(response.status).toBe(401);
    expect(bot.papago.calls).toEqual([]);
  });

  it('lets nobody in while the bot polls', async () => {
    await using bot = await startBot();

    expect((await deliver(bot, updateFrom(bot.person('ko'), '몰래 왔어요'))).status).toBe(401);
  });

  it.each([
    ['null', 'null', 400],
    ['an empty object', '{}', 400],
    ['a list', '[]', 400],
    ['text', '"hello"', 400],
    ['an update without a number', '{"update_id":"1"}', 400],
    ['broken JSON', '{"update_id":', 400],
    ['nothing at all', '', 400],
    ['an unknown kind of update', '{"update_id":5,"new_kind":{}}', 200],
    ['more than a mebibyte', JSON.stringify({ update_id: 6, x: 'x'.repeat(1024 * 1024) }), 413],
  ])('answers %s (T12)', async (_what, body, status) => {
    await using bot = await startBot(WEBHOOK_ENVIRONMENT);

    expect((await deliver(bot, body)).status).toBe(status);
  });

  it('takes a large update, and a query string after its path (T12)', async () => {
    await using bot = await startBot(WEBHOOK_ENVIRONMENT);
    const large = JSON.stringify({ update_id: 8, padding: { text: '가'.repeat(100_000) } });

    expect((await deliver(bot, large, { path: '/telegram/webhook?from=proxy' })).status).toBe(200);
  });

  it('puts letters together that were cut between two packets (T12)', async () => {
    await using bot = await startBot(WEBHOOK_ENVIRONMENT);
    const jimin = bot.person('ko');
    const body = Buffer.from(updateFrom(jimin, '가나다라 마바사'));
    const url = await bot.url;

    await new Promise<void>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': TEST_WEBHOOK_SECRET,
      };
      const request = httpRequest(`${url}/telegram/webhook`, { method: 'POST', headers }, (response) =>
        response.resume().on('end', resolve),
      ).on('error', reject);
      const middleOfLetter = body.indexOf(Buffer.from('다')) + 1;
      request.write(body.subarray(0, middleOfLetter), () => request.end(body.subarray(middleOfLetter)));
    });
    await bot.settled();

    expect(textsTo(bot, jimin)).toEqual(['ko→en: 가나다라 마바사']);
  });

  it('asks Telegram to come again when the update cannot be stored (T10)', async () => {
    await using bot = await startBot(WEBHOOK_ENVIRONMENT);
    const jimin = bot.person('ko');
    const inbox = bot.app.get(UpdateInbox);
    const put = jest.spyOn(inbox, 'put').mockRejectedValueOnce(new StorageError('full', 'data'));
    const update = updateFrom(jimin, '다시 올게요');

    expect((await deliver(bot, update)).status).toBe(503);
    expect((await deliver(bot, update)).status).toBe(200);
    await bot.settled();

    expect(put).toHaveBeenCalledTimes(2);
    expect(textsTo(bot, jimin)).toEqual(['ko→en: 다시 올게요']);
  });

  it('is refused by Telegram: the start is, too', async () => {
    await using bot = await prepareBot(WEBHOOK_ENVIRONMENT);
    const description = 'Bad Request: bad webhook: Failed to resolve host';
    bot.telegram.faults.add('setWebhook', {
      kind: 'answer',
      status: 400,
      body: JSON.stringify({ ok: false, error_code: 400, description }),
    });

    await bot.boot();

    await expect(bot.opened()).rejects.toMatchObject({ reason: 'webhook-refused', description });
  });

  it('stays set when the bot ends, so that nothing is lost meanwhile', async () => {
    await using bot = await startBot(WEBHOOK_ENVIRONMENT);

    await bot.app.close();

    expect(bot.telegram.webhook.url).toBe('https://bot.example.org/telegram/webhook');
    await bot.boot();
    await bot.opened();
  });
});
