import { refusal } from '../../src/playground/fault-script';
import { BotProcess } from '../support/bot-process';
import { languagesOf, LibreTranslateServer } from '../support/libretranslate-server';
import { StandIns } from '../support/stand-ins';

async function run(standIns: StandIns, args: string[], changes: Record<string, string> = {}) {
  await using tool = new BotProcess(
    'cli/main.js',
    args,
    { ...standIns.environment, ...changes },
    standIns.folder.path,
  );
  const code = await tool.exit();
  return { code, output: tool.output };
}

describe('doctor', () => {
  it('finds everything well, and spends nothing', async () => {
    await using standIns = await StandIns.start();

    const { code, output } = await run(standIns, ['doctor']);

    expect(output.split('\n').filter((line) => line && !/^(ok|warn)/.test(line))).toEqual([]);
    for (const about of [
      'environment',
      'node',
      'token',
      'privacy mode',
      'mode',
      'papago wire',
      'papago host',
      'store',
      'clock',
    ])
      expect(output).toMatch(new RegExp(`^ok +${about}: `, 'm'));
    expect(standIns.papago.calls).toEqual([]);
    expect(code).toBe(0);
  });

  it('tries the key with one character when it may', async () => {
    await using standIns = await StandIns.start();

    const { code, output } = await run(standIns, ['doctor', '--probe']);

    expect(output).toMatch(/^ok +papago key: works; the probe was billed as 1 character\.$/m);
    expect(standIns.papago.calls.map(({ fields }) => fields['text'])).toEqual(['네']);
    expect(code).toBe(0);
  });

  it.each([
    ['the token is wrong', ['doctor'], {}, /^broken +token: Telegram does not accept it/m],
    [
      'Telegram is away',
      ['doctor'],
      { TELEGRAM_API_ROOT: 'http://127.0.0.1:1' },
      /^broken +token: Telegram cannot be reached/m,
    ],
    ['Papago is away', ['doctor'], { PAPAGO_BASE_URL: 'http://127.0.0.1:1' }, /^broken +papago host: /m],
    [
      'the key is wrong',
      ['doctor', '--probe'],
      { PAPAGO_CLIENT_ID: 'wrong' },
      /^broken +papago key: Papago does not accept the key/m,
    ],
    [
      'the ended API is set',
      ['doctor'],
      { PAPAGO_API: 'openapi', PAPAGO_BASE_URL: 'https://openapi.naver.com' },
      /^broken +papago wire: NAVER ended/m,
    ],
    [
      'the folder cannot be written',
      ['doctor'],
      { DATA_DIR: '/proc/nothing' },
      /^broken +store: DATA_DIR: the folder cannot be written/m,
    ],
    ['a variable is wrong', ['doctor'], { PORT: 'x' }, /^broken +environment: PORT: must be/m],
  ])('says so and ends with 1 when %s', async (what, args, changes, line) => {
    await using standIns = await StandIns.start();
    if (what === 'the token is wrong') standIns.telegram.faults.add('getMe', refusal(401, 'Unauthorized'));

    const { code, output } = await run(standIns, args, changes);

    expect(output).toMatch(line);
    expect(code).toBe(1);
  });

  it.each<[string, string[], (server: LibreTranslateServer) => unknown, RegExp, number]>([
    ['is well', [], () => undefined, /^ok +libretranslate: translates between 5 languages\.$/m, 0],
    [
      'has no Korean',
      [],
      (server) => (server.languages = languagesOf('en', 'tr')),
      /^warn +libretranslate: has 2 languages, and Korean is not one of them/m,
      0,
    ],
    [
      'is something else',
      [],
      (server) => (server.languages = 'Welcome'),
      /^broken +libretranslate: What answers is no LibreTranslate server/m,
      1,
    ],
    [
      'wants a key, which is found when it is tried',
      ['--probe'],
      (server) => (server.apiKey = 'TEST-API-KEY'),
      /^broken +libretranslate: LibreTranslate wants an API key, or another one\. Check LIBRETRANSLATE_API_KEY/m,
      1,
    ],
    [
      'does not run',
      [],
      (server) => server.stop(),
      /^broken +libretranslate: LibreTranslate does not answer, .* LIBRETRANSLATE_URL/m,
      1,
    ],
  ])('looks at LibreTranslate where that is set up, which %s', async (_what, more, prepare, line, ending) => {
    await using standIns = await StandIns.start();
    await using server = await LibreTranslateServer.start();
    const { url } = server;
    await prepare(server);

    const { code, output } = await run(standIns, ['doctor', ...more], { LIBRETRANSLATE_URL: url });

    expect(output).toMatch(line);
    expect(code).toBe(ending);
  });

  it('finds a webhook that does not go with polling', async () => {
    await using standIns = await StandIns.start();
    standIns.telegram.webhook.set({ url: 'https://production.example.org' });

    const { code, output } = await run(standIns, ['doctor']);

    expect(output).toMatch(/^broken +mode: polling, but a webhook is set/m);
    expect(code).toBe(1);
  });
});

describe('send', () => {
  it('writes into any chat, silently if asked', async () => {
    await using standIns = await StandIns.start();
    standIns.telegram.world.addGroup(-77, 'Trip', []);

    const { code } = await run(standIns, [
      'send',
      '--chat',
      '-77',
      '--text',
      'We leave at nine.',
      '--silent',
    ]);

    expect(code).toBe(0);
    expect(standIns.telegram.callsOf('sendMessage')[0]?.parameters).toEqual({
      chat_id: '-77',
      text: 'We leave at nine.',
      disable_notification: true,
    });
  });

  it('says how it is used, and what Telegram refuses', async () => {
    await using standIns = await StandIns.start();

    const unused = await run(standIns, ['send']);
    const unknown = await run(standIns, ['send', '--chat', '5', '--text', 'hello there']);

    expect(unused).toEqual({
      code: 1,
      output: expect.stringContaining('Usage: npm run bot -- send') as string,
    });
    expect(unknown).toEqual({ code: 1, output: expect.stringContaining('chat not found') as string });
  });
});

describe('updates', () => {
  it('shows what waits, with its chat, and leaves it there; it needs no Papago key', async () => {
    await using standIns = await StandIns.start();
    const { telegram } = standIns;
    telegram.world.addPerson({ id: 41, first_name: '지민' });
    telegram.world.say(41, 41, { text: '제 번호가 뭐예요?' });

    const { code, output } = await run(standIns, ['updates'], {
      PAPAGO_CLIENT_ID: '',
      PAPAGO_CLIENT_SECRET: '',
    });

    expect(output).toBe('101  message  chat 41  private  지민\n');
    expect([code, telegram.world.updates.size]).toEqual([0, 1]);
  });
});

describe('webhook', () => {
  const webhook = {
    PUBLIC_URL: 'https://bot.example.org',
    TELEGRAM_WEBHOOK_SECRET: 'test-webhook-secret-0123456789abcdef',
  };

  it('is set, shown and taken back', async () => {
    await using standIns = await StandIns.start();

    const set = await run(standIns, ['webhook', 'set'], webhook);
    const info = await run(standIns, ['webhook', 'info']);
    const removed = await run(standIns, ['webhook', 'delete']);

    expect([set.code, info.code, removed.code]).toEqual([0, 0, 0]);
    expect(info.output).toContain('https://bot.example.org/telegram/webhook');
    expect(standIns.telegram.webhook.url).toBe('');
  });

  it('says which variables setting it needs', async () => {
    await using standIns = await StandIns.start();

    const { code, output } = await run(standIns, ['webhook', 'set']);

    expect(output).toMatch(/PUBLIC_URL: missing[\s\S]*TELEGRAM_WEBHOOK_SECRET: missing/);
    expect(code).toBe(1);
  });
});

describe('anything else', () => {
  it.each([
    [['dance'], 1],
    [[], 0],
  ])('shows the commands: %s', async (args, expected) => {
    await using standIns = await StandIns.start();

    const { code, output } = await run(standIns, args);

    expect(output).toContain('npm run bot -- COMMAND');
    expect(code).toBe(expected);
  });
});
