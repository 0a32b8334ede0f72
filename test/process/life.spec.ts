import { once } from 'node:events';
import { connect } from 'node:net';
import { BotProcess, freePort, untilReady } from '../support/bot-process';
import { StandIns } from '../support/stand-ins';
import { refusal } from '../../src/playground/fault-script';

function startIn(standIns: StandIns, port: number, changes: Record<string, string> = {}): BotProcess {
  const variables = { ...standIns.environment, PORT: String(port), ...changes };
  return new BotProcess('main.js', [], variables, standIns.folder.path);
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
});
