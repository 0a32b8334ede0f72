import { Pool } from 'undici';
import { CannedServer, type ServerLine } from '../../../test/support/canned-server';
import { deliverUpdate, type DeliveryFailure } from './webhook-request';

const REQUEST = { path: '/hook', secret: 'a-secret', timeout: 100 };
const UPDATE = { update_id: 7, message: { text: '안녕' } };

let bot: CannedServer;
let pool: Pool;

beforeEach(async () => {
  bot = await CannedServer.start();
  pool = new Pool(bot.url);
});

afterEach(async () => {
  await pool.destroy();
  await bot.stop();
});

const answered = (line: ServerLine): Promise<DeliveryFailure | undefined> => {
  bot.answers(line);
  return deliverUpdate(pool, REQUEST, UPDATE);
};

it('An update is posted as JSON, with the secret', async () => {
  await answered({ status: 200 });

  expect(bot.requests).toEqual([
    {
      method: 'POST',
      path: '/hook',
      headers: expect.objectContaining({
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': 'a-secret',
      }) as object,
      body: JSON.stringify(UPDATE),
    },
  ]);
});

it('An update is posted without a secret where none is set', async () => {
  bot.answers({ status: 200 });
  await deliverUpdate(pool, { ...REQUEST, secret: '' }, UPDATE);

  expect(bot.requests[0]?.headers).not.toHaveProperty('x-telegram-bot-api-secret-token');
});

it.each([200, 201, 204])('An update is taken with %i', async (status) => {
  expect(await answered({ status })).toBeUndefined();
});

it.each<[string, ServerLine, DeliveryFailure]>([
  ['a failure', { status: 503 }, { problem: 'Wrong response from the webhook: 503 Service Unavailable' }],
  [
    'a redirection',
    { status: 302, headers: { location: '/' } },
    { problem: 'Wrong response from the webhook: 302 Found' },
  ],
  [
    'a failure with a wish to be left alone',
    { status: 503, headers: { 'retry-after': '7' } },
    { problem: 'Wrong response from the webhook: 503 Service Unavailable', retryAfter: 7_000 },
  ],
  ['an unknown status', { status: 599 }, { problem: 'Wrong response from the webhook: 599' }],
  ['no answer in time', () => undefined, { problem: 'Read timeout expired' }],
  [
    'an answer that does not end in time',
    (response) => void response.write('half'),
    { problem: 'Read timeout expired' },
  ],
  ['a lost connection', (response) => void response.destroy(), { problem: 'Connection reset by peer' }],
])('An update is not taken with %s', async (_what, line, failure) => {
  expect(await answered(line)).toEqual(failure);
});

it('An update is not taken when nobody listens', async () => {
  await bot.stop();

  expect(await deliverUpdate(pool, REQUEST, UPDATE)).toEqual({ problem: 'Connection refused' });
});
