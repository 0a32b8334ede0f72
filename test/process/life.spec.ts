import { once } from 'node:events';
import { connect } from 'node:net';
import { BotProcess, freePort, untilReady } from '../support/bot-process';
import { eventually } from '../support/eventually';
import { StandIns } from '../support/stand-ins';
import { refusal } from '../../src/playground/fault-script';
import type { User } from '../../src/playground/telegram-stand-in/bot-api-objects';

function startIn(standIns: StandIns, port: number, changes: Record<string, string> = {}): BotProcess {
  const variables = { ...standIns.environment, PORT: String(port), ...changes };
  return new BotProcess('main.js', [], variables, standIns.folder.path);
}

function answersTo(standIns: StandIns, { id }: User): string[] {
  const ofBot = standIns.telegram.world.all().filter(({ chat, from }) => chat.id === id && from.is_bot);
  return ofBot.map(({ text = '' }) => text);
}

describe('The process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s', async (signal) => {
    await using standIns = await StandIns.start();
    const port = await freePort();
    await using bot = startIn(standIns, port);
    await untilReady(port);

    expect(await bot.kill(signal)).toBe(0);
  });

  it('ends with 0 although somebody is connected and says nothing', async () => {
    await using standIns = await StandIns.start();
    const port = await freePort();
    await using bot = startIn(standIns, port);
    await untilReady(port);
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');

    expect(await bot.kill('SIGTERM')).toBe(0);
    idle.destroy();
  });

  it('answers liveness while Telegram is away, and readiness only when it is back', async () => {
    await using standIns = await StandIns.start();
    const port = await freePort();
    const page = { kind: 'answer' as const, status: 502, body: '<html></html>' };
    standIns.telegram.faults.add('getMe', page, page, page);
    await using bot = startIn(standIns, port);
    await bot.says('Telegram cannot be reached');

    const status = async (route: string) => (await fetch(`http://127.0.0.1:${port}${route}`)).status;

    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 503]);
    await untilReady(port);
  });

  it('warns at start that NAVER has ended the open API', async () => {
    await using standIns = await StandIns.start();
    const port = await freePort();
    await using bot = startIn(standIns, port, { PAPAGO_API: 'openapi' });
    await untilReady(port);

    expect(bot.output).toContain('PAPAGO_API=openapi: NAVER ended this API on 29 February 2024');
  });

  it('tells the operator why a text was not translated, and not the text', async () => {
    await using standIns = await StandIns.start();
    const port = await freePort();
    const jimin = standIns.telegram.world.addPerson({ id: 41, first_name: '지민', language_code: 'ko' });
    await using bot = startIn(standIns, port, { PAPAGO_CLIENT_ID: 'another-client-id' });
    await untilReady(port);

    standIns.telegram.world.say(jimin.id, jimin.id, { text: '번역해 주세요' });
    await bot.says('"outcome":"done"');

    expect(bot.output).toContain('Papago does not accept the key. Check PAPAGO_CLIENT_ID');
    expect(bot.output).toContain('"context":"Translation","code":"auth","detail":"HTTP 401, errorCode 200"');
    expect(bot.output).not.toContain('번역해 주세요');
  });

  it('writes one line for each update, with its kind, chat, time and outcome', async () => {
    await using standIns = await StandIns.start();
    const port = await freePort();
    const jimin = standIns.telegram.world.addPerson({ id: 41, first_name: '지민', language_code: 'ko' });
    await using bot = startIn(standIns, port, { LOG_LEVEL: 'info' });
    await untilReady(port);

    const quiet = bot.output.length;
    standIns.telegram.faults.add('sendMessage', refusal(403, 'Forbidden: bot was blocked by the user'));
    standIns.telegram.world.say(jimin.id, jimin.id, { text: '비밀 이야기예요' });
    await bot.says('"outcome":"chat-gone"');

    const lines = bot.output.slice(quiet).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        update: 'message',
        chat: expect.stringMatching(/^[0-9a-f]{10}$/) as string,
        ms: expect.any(Number) as number,
        outcome: 'chat-gone',
      }),
    ]);
  });

  it.each(['polling', 'webhook'])(
    'answers everything although it is killed again and again (%s)',
    async (mode) => {
      await using standIns = await StandIns.start();
      const { telegram, papago } = standIns;
      const port = await freePort();
      const people = Array.from({ length: 5 }, (_, number) =>
        telegram.world.addPerson({ id: 100 + number, first_name: 'P', language_code: 'ko' }),
      );
      const texts = ['첫 번째 말', '두 번째 말', '세 번째 말', '네 번째 말'];
      const webhook = {
        TELEGRAM_MODE: 'webhook',
        PUBLIC_URL: 'https://bot.example.org',
        TELEGRAM_WEBHOOK_SECRET: 'test-webhook-secret-0123456789abcdef',
      };
      const changes: Record<string, string> = mode === 'webhook' ? webhook : {};
      if (mode === 'polling')
        for (const text of texts) for (const { id } of people) telegram.world.say(id, id, { text });

      let bot = startIn(standIns, port, changes);
      if (mode === 'webhook') {
        await untilReady(port);
        await Promise.all(people.map((person) => deliverInOrder(port, person, texts)));
      }
      // Once while the first texts are at Papago, then while answers are on their way.
      for (const event of [
        () => papago.calls.length >= 1,
        () => telegram.callsOf('sendMessage').length >= 3,
        () => telegram.callsOf('sendMessage').length >= 9,
      ]) {
        await eventually('the work has come so far', event);
        await bot.kill('SIGKILL');
        bot = startIn(standIns, port, changes);
      }
      await untilReady(port);
      const expected = texts.map((text) => `ko→en: ${text}`);
      for (const person of people)
        await eventually('everything is answered', () =>
          expected.every((text) => answersTo(standIns, person).includes(text)),
        );
      await bot.kill('SIGKILL');

      for (const person of people) {
        const firstAnswers = [...new Set(answersTo(standIns, person))];
        expect(firstAnswers).toEqual(expected);
      }
    },
  );
});

let lastUpdateId = 0;

/** Delivers as Telegram does: the next one of a chat only after the one before was taken. */
async function deliverInOrder(port: number, from: User, texts: string[]): Promise<void> {
  for (const text of texts) {
    lastUpdateId += 1;
    const chat = { id: from.id, type: 'private' };
    const update = {
      update_id: lastUpdateId,
      message: { message_id: lastUpdateId, date: 1, from, chat, text },
    };
    const response = await fetch(`http://127.0.0.1:${port}/telegram/webhook`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': 'test-webhook-secret-0123456789abcdef',
      },
      body: JSON.stringify(update),
    });
    if (response.status !== 200) throw new Error(`not taken: ${response.status}`);
  }
}
