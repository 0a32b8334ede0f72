import { eventually } from '../support/eventually';
import { Gate } from '../support/gate';
import type { RunningBot } from '../support/running-bot';
import { prepareBot, startBot } from '../support/start-bot';
import { refusal } from '../../src/playground/fault-script';

async function readiness(bot: RunningBot): Promise<{ status: number; body: string }> {
  const response = await fetch(`${await bot.url}/health/ready`);
  return { status: response.status, body: await response.text() };
}

describe('The start', () => {
  it('answers what waited at Telegram exactly once, after all handlers are there (T2)', async () => {
    await using bot = await prepareBot();
    const jimin = bot.person('ko');
    bot.telegram.world.say(jimin.user.id, jimin.user.id, { text: '아무도 없어요?' });

    await bot.boot();
    await bot.opened();
    await bot.settled();

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['ko→en: 아무도 없어요?']);
  });

  it('lives while Telegram is away, says that it is not ready and why, and recovers (T1, T5, T7)', async () => {
    await using bot = await prepareBot();
    bot.telegram.faults.add(
      'getMe',
      refusal(502, 'Bad Gateway'),
      { kind: 'connection lost' },
      { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>' },
      { kind: 'answer cut' },
    );

    await bot.boot();
    const early = await readiness(bot);
    await bot.opened();

    expect(early.status).toBe(503);
    expect(early.body).toContain('Telegram');
    await eventually('the bot is ready', async () => (await readiness(bot)).status === 200);
    expect(await bot.person('ko').says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
  });

  it.each([
    ['the token is wrong', 401, 'Unauthorized'],
    ['the token is no token', 404, 'Not Found'],
  ])('is refused, without an unhandled rejection, when %s (T1)', async (_why, status, description) => {
    await using bot = await prepareBot();
    bot.telegram.faults.add('getMe', refusal(status, description));

    await bot.boot();

    await expect(bot.opened()).rejects.toMatchObject({ reason: 'token', description });
  });

  it('refuses to poll while a webhook is set, and leaves the webhook alone (T6)', async () => {
    await using bot = await prepareBot();
    bot.telegram.webhook.set({ url: 'https://production.example.org/hook' });

    await bot.boot();

    await expect(bot.opened()).rejects.toMatchObject({ reason: 'webhook-is-set' });
    expect(bot.telegram.webhook.url).toBe('https://production.example.org/hook');
    expect(bot.telegram.callsOf('deleteWebhook')).toEqual([]);
    expect(bot.telegram.callsOf('getUpdates')).toEqual([]);
  });
});

describe('The end', () => {
  it('waits for the answer that is being made, and does not give it again (T3, T4)', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const gate = new Gate();
    bot.papago.translate = async (text) => {
      await gate.wait();
      return `translated: ${text}`;
    };
    bot.telegram.world.say(jimin.user.id, jimin.user.id, { text: '천천히 해요' });
    await gate.reached;

    const closed = bot.app.close();
    await eventually('the bot says that it stops', async () =>
      (await readiness(bot)).body.includes('stopping'),
    );
    gate.release();
    await closed;
    await bot.boot();
    await bot.opened();
    await bot.settled();

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['translated: 천천히 해요']);
  });

  it('comes while Telegram is away, too', async () => {
    await using bot = await prepareBot();
    bot.telegram.faults.add('getMe', { kind: 'hang' });
    await bot.boot();
    await eventually('Telegram is asked', () => bot.telegram.faults.left('getMe') === 0);

    await expect(bot.app.close()).resolves.toBeUndefined();
    await bot.boot();
    await bot.opened();
  });
});

describe('Two bots in one process', () => {
  it('do not meet (T26)', async () => {
    await using first = await startBot();
    await using second = await startBot();

    expect(await first.person('ko').says('첫째예요')).toEqual(['ko→en: 첫째예요']);
    expect(await second.person('ko').says('둘째예요')).toEqual(['ko→en: 둘째예요']);
    expect(second.papago.calls).toHaveLength(1);
  });
});
