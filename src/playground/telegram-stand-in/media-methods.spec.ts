import { TEST_TOKEN } from '../../../test/support/test-environment';
import { TelegramStandIn } from './telegram-stand-in';

async function call(telegram: TelegramStandIn, method: string, parameters: object): Promise<unknown> {
  const response = await fetch(`${telegram.url}/bot${TEST_TOKEN}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: 501, ...parameters }),
  });
  const { result, description } = (await response.json()) as { result?: unknown; description?: string };
  return result ?? description;
}

describe('The stand-in for Telegram, asked to send more than text', () => {
  const telegram = new TelegramStandIn(TEST_TOKEN);
  beforeAll(async () => {
    await telegram.start();
    telegram.world.addPerson({ id: 501, first_name: 'Emma' });
  });
  afterAll(() => telegram.stop());

  it.each([
    [
      'sendPhoto',
      { photo: 'sunrise', caption: 'Busan' },
      { photo: [{ file_id: 'sunrise' }], caption: 'Busan' },
    ],
    ['sendVoice', { voice: 'hello' }, { voice: { file_id: 'hello' } }],
    ['sendLocation', { latitude: 35.1, longitude: 129 }, { location: { latitude: 35.1, longitude: 129 } }],
    ['sendDice', { emoji: '🎯' }, { dice: { emoji: '🎯', value: 6 } }],
    [
      'sendPoll',
      { question: 'Tea?', options: [{ text: 'Yes' }] },
      { poll: { question: 'Tea?', options: [{ text: 'Yes' }] } },
    ],
  ])('%s %j', async (method, parameters, shown) => {
    const answer = await call(telegram, method, parameters);

    expect(answer).toMatchObject(shown);
  });

  it.each([
    ['sendPhoto', {}, 'Bad Request: there is no photo in the request'],
    ['sendPoll', { question: 'Tea?', options: [] }, 'Bad Request: poll must have at least 1 option'],
    ['sendGame', {}, 'Not Found: this stand-in for Telegram has no method sendGame'],
  ])('refuses %s %j', async (method, parameters, description) => {
    expect(await call(telegram, method, parameters)).toBe(description);
  });
});
