import { refusal } from '../../src/playground/fault-script';
import { type BotOptions, startBot } from '../support/start-bot';
import { TestClock } from '../support/test-clock';
import { ExtensionModule } from './extension.module';

const HOUR_MS = 60 * 60 * 1000;

const start = (options: BotOptions = {}) =>
  startBot({ ADMIN_USERS: '501' }, { modules: [ExtensionModule], ...options });

describe('A command with arguments', () => {
  it.each([
    ['/count', '1'],
    ['/count 7', '7'],
    ['/COUNT@papago_playground_bot 7  so that it fits\nin two lines', '7, so that it fits\nin two lines'],
    ['/echo one two', 'one two'],
    ['/echo one', 'Write it like this: /echo <word> <more>'],
    ['/count seven', 'Write it like this: /count [number] [why …]'],
    ['/count 100', 'Write it like this: /count [number] [why …]'],
  ])('%s', async (text, answer) => {
    await using bot = await start();

    expect(await bot.person('en').says(text)).toEqual([answer]);
  });
});

describe('Who may use a handler', () => {
  it('is kept for admins of a group: in commands, and under buttons that others see, too', async () => {
    await using bot = await start();
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    const group = bot.group({ admins: [jimin], members: [emma] });

    expect(await emma.says('/tidy', group.id)).toEqual(['Only admins of this group can do that.']);
    expect(await jimin.says('/tidy', group.id)).toEqual(['tidied']);
    const [counted] = await emma.sends({ text: '/count' }, group.id);
    expect((await emma.presses('Next', counted!)).text).toBe('1');
    expect(emma.toasts).toEqual(['Only admins of this group can do that.']);
    expect((await jimin.presses('Next', counted!)).text).toBe('2');
  });

  it('lets everybody tidy their own private chat', async () => {
    await using bot = await start();

    expect(await bot.person('en').says('/tidy')).toEqual(['tidied']);
  });

  it('is kept for operators, whom alone menu and /help show it to', async () => {
    await using bot = await start();
    const [operator, emma] = [bot.person('ko'), bot.person('en')];
    await bot.published();

    expect(await operator.says('/halt')).toEqual(['halted']);
    expect(await emma.says('/halt')).toEqual(['Only those who run this bot can do that.']);
    expect((await operator.says('/help'))[0]).toContain('/halt – ');
    expect((await emma.says('/help'))[0]).not.toContain('/halt');
    const menus = bot.telegram.callsOf('setMyCommands').map(({ parameters }) => ({
      scope: parameters['scope'] as { type: string; chat_id?: number } | undefined,
      names: (parameters['commands'] as { command: string }[]).map(({ command }) => command),
    }));
    const withHalt = menus.filter(({ names }) => names.includes('halt'));
    expect(new Set(withHalt.map(({ scope }) => JSON.stringify(scope)))).toEqual(
      new Set(['{"type":"chat","chat_id":501}']),
    );
    const groupMenus = menus.filter(({ scope }) => scope?.type === 'all_group_chats');
    expect(groupMenus.some(({ names }) => names.includes('tidy'))).toBe(false);
    const adminMenus = menus.filter(({ scope }) => scope?.type === 'all_chat_administrators');
    expect(adminMenus.every(({ names }) => names.includes('tidy'))).toBe(true);
    expect(adminMenus).toHaveLength(13);
  });

  it('lets messages go on that are not for a handler of messages', async () => {
    await using bot = await start();
    const [operator, emma] = [bot.person('ko'), bot.person('en')];

    expect(await operator.says('ping')).toEqual(['pong']);
    expect(await emma.says('ping')).toEqual(['en→ko: ping']);
  });

  it('takes menus away that nobody needs any more, and bears an operator who is not there yet', async () => {
    await using bot = await start();
    await bot.published();
    bot.set({ ADMIN_USERS: '' });

    bot.telegram.faults.add('setMyCommands', refusal(400, 'Bad Request: chat not found'));
    await bot.restart();
    await bot.published();
    await bot.person('en').says('/help');

    const gone = bot.telegram.callsOf('deleteMyCommands').map(({ parameters }) => parameters['scope']);
    expect(new Set(gone.map((scope) => JSON.stringify(scope)))).toEqual(
      new Set(['{"type":"chat","chat_id":501}']),
    );
  });
});

describe('A conversation', () => {
  it('goes on after a restart, and is over when it has come to its end', async () => {
    await using bot = await start();
    const emma = bot.person('en');

    expect(await emma.says('/meet')).toEqual(['Who are you?']);
    await bot.restart();
    expect(await emma.says('Emma')).toEqual(['Where from?']);
    await bot.restart();
    expect(await emma.says('Busan')).toEqual(['Hello Emma from Busan']);
    expect(await emma.says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
  });

  it('finds the same question again when the process crashes over an answer', async () => {
    await using bot = await start();
    const emma = bot.person('en');
    await emma.says('/meet');

    bot.crashesOnce();
    expect(await emma.says('Emma')).toEqual(['Where from?']);
    bot.crashesOnce();
    expect(await emma.says('Busan')).toEqual(['Hello Emma from Busan']);
  });

  it('is ended by a command, and by an hour of silence', async () => {
    const clock = new TestClock();
    await using bot = await start({ clock });
    const emma = bot.person('en');

    await emma.says('/meet');
    await emma.says('/count');
    expect(await emma.says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
    await emma.says('/meet');
    clock.advance(HOUR_MS);
    expect(await emma.says('안녕히 가세요')).toEqual(['ko→en: 안녕히 가세요']);
  });

  it('is with one person in a group, who is asked to reply; others are not answered', async () => {
    await using bot = await start();
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    const group = bot.group({ admins: [jimin], members: [emma] });

    const [question] = await emma.sends({ text: '/meet' }, group.id);

    expect(bot.telegram.callsOf('sendMessage').at(-1)?.parameters['reply_markup']).toEqual({
      force_reply: true,
      selective: true,
    });
    const reply = { replyTo: question!.message_id };
    expect(await jimin.sends({ text: '내가 지민이야', ...reply }, group.id)).toEqual([]);
    const [next] = await emma.sends({ text: 'Emma', ...reply }, group.id);
    expect(next?.text).toBe('Where from?');
  });
});

describe('Reactions and inline queries', () => {
  it('reach the module that waits for them', async () => {
    await using bot = await start();
    const operator = bot.person('ko');
    const [message] = await operator.sends({ text: '/count' });

    expect((await operator.reacts(message!, '👍')).map(({ text }) => text)).toEqual(['Thank you']);
    expect(await operator.reacts(message!, '👍', '🔥')).toEqual([]);
    expect(await operator.asksInline('time')).toHaveLength(1);
    expect(await bot.person('en').asksInline('time')).toEqual([]);
  });
});
