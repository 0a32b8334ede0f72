import { Logger } from '@nestjs/common';
import { usageCount, UsageCounts } from '../../src/chats/usage-counts';
import { OutgoingCalls } from '../../src/telegram/outgoing/outgoing-calls';
import { TelegramError } from '../../src/telegram/outgoing/telegram-error';
import { UpdateRuns } from '../../src/telegram/outgoing/update-runs';
import { eventually } from '../support/eventually';
import { Gate } from '../support/gate';
import type { RunningBot } from '../support/running-bot';
import { startBot } from '../support/start-bot';

const DAY_MS = 24 * 60 * 60 * 1000;
const MONTH_OVER =
  "This month's translation allowance of the bot is used up. Everything else goes on working.";
const DAY_OVER =
  "Today's translation allowance of this chat is used up. It starts anew at midnight in Seoul.";

/** Person 501 is the first that a test makes. */
const FIRST = { ADMIN_USERS: '501' };

/** Texts of exactly ten characters, each another one. */
const ten = (number: number): string => `Morning ${String(number).padStart(2, '0')}`;

const charactersOf = (bot: RunningBot): Promise<number> =>
  bot.app.get(UsageCounts).read(usageCount.month(Date.now()));

const textsIn = (bot: RunningBot, chatId: number): string[] =>
  bot.messagesIn(chatId).map(({ text }) => text ?? '');

/** Resolves with the alerts that somebody has got, when there are so many. */
const alertsFor = (bot: RunningBot, chatId: number, many: number): Promise<string[]> =>
  eventually(`${many} alerts have come`, () => {
    const alerts = textsIn(bot, chatId).filter((text) => text.includes('PAPAGO_MONTHLY_CHARACTER_LIMIT'));
    return alerts.length === many && alerts;
  });

afterEach(() => {
  jest.restoreAllMocks();
});

describe('The bill', () => {
  it('is not overrun by many people who write at once, nor by a restart', async () => {
    await using bot = await startBot({
      PAPAGO_MONTHLY_CHARACTER_LIMIT: '105',
      USER_MESSAGES_PER_MINUTE: '0',
    });
    const people = Array.from({ length: 20 }, () => bot.person('en'));

    await Promise.all(people.slice(0, 8).map((person, number) => person.sends({ text: ten(number) })));
    await bot.restart();
    await Promise.all(people.slice(8).map((person, number) => person.sends({ text: ten(8 + number) })));

    const sent = bot.papago.calls.map(({ fields }) => String(fields['text']));
    expect(sent.join('')).toHaveLength(100);
    expect(await charactersOf(bot)).toBe(100);
    const answers = people.flatMap(({ user }) => textsIn(bot, user.id));
    expect(answers.filter((text) => text.startsWith('en→ko: '))).toHaveLength(10);
    expect(answers.filter((text) => text === MONTH_OVER)).toHaveLength(10);
  });

  it('holds one call for the same words of a hundred people at once', async () => {
    await using bot = await startBot();
    const gate = new Gate();
    bot.papago.translate = gate.before(() => '새해 복 많이 받으세요!');
    const people = Array.from({ length: 100 }, () => bot.person('en'));

    people.forEach(({ user }) => bot.telegram.world.say(user.id, user.id, { text: 'Happy New Year!' }));
    await gate.reached;
    gate.release();
    await bot.settled();

    expect(bot.papago.calls).toHaveLength(1);
    expect(await charactersOf(bot)).toBe('Happy New Year!'.length);
    expect(new Set(people.flatMap(({ user }) => textsIn(bot, user.id)))).toEqual(
      new Set(['새해 복 많이 받으세요!']),
    );
  });

  it('does not grow by what Papago refused before it looked at the text', async () => {
    await using bot = await startBot();
    bot.papago.fail({
      kind: 'answer',
      status: 429,
      body: '{"error":{"errorCode":"400","message":"Quota Exceeded"}}',
    });

    await bot.person('en').says('Good morning');

    expect(bot.papago.calls).toHaveLength(1);
    expect(await charactersOf(bot)).toBe(0);
  });
});

describe('When the month is used up', () => {
  it('that is said once in each chat, and free things go on', async () => {
    await using bot = await startBot({ PAPAGO_MONTHLY_CHARACTER_LIMIT: '10' });
    const [emma, noah] = [bot.person('en'), bot.person('en')];
    await emma.says(ten(1));

    expect(await emma.says(ten(2))).toEqual([MONTH_OVER]);
    expect(await emma.says(ten(3))).toEqual([]);
    expect(await emma.says(ten(1))).toEqual([`en→ko: ${ten(1)}`]);
    expect(await emma.says('/languages')).toHaveLength(1);
    expect(await noah.says(ten(4))).toEqual([MONTH_OVER]);
  });

  it('that is said again on the next day, and the next month translates again', async () => {
    const now = Date.now.bind(Date);
    let passed = Date.parse('2026-12-30T12:00:00+09:00') - now();
    jest.spyOn(Date, 'now').mockImplementation(() => now() + passed);
    await using bot = await startBot({ PAPAGO_MONTHLY_CHARACTER_LIMIT: '10' });
    const emma = bot.person('en');
    await emma.says(ten(1));

    expect(await emma.says(ten(2))).toEqual([MONTH_OVER]);
    passed += DAY_MS;
    expect(await emma.says(ten(3))).toEqual([MONTH_OVER]);
    passed += DAY_MS;
    expect(await emma.says(ten(4))).toEqual([`en→ko: ${ten(4)}`]);
    expect(await emma.says(ten(5))).toEqual([MONTH_OVER]);
  });
});

it("When a chat's day is used up, that is said once, and other chats go on", async () => {
  await using bot = await startBot({ CHAT_DAILY_CHARACTER_LIMIT: '10' });
  const [emma, noah] = [bot.person('en'), bot.person('en')];

  expect([...(await emma.says(ten(1))), ...(await emma.says(ten(2))), ...(await emma.says(ten(3)))]).toEqual([
    `en→ko: ${ten(1)}`,
    DAY_OVER,
  ]);
  expect(await noah.says(ten(4))).toEqual([`en→ko: ${ten(4)}`]);
});

describe('An admin', () => {
  it('is told once at 80 % and once at 100 %, also across a restart', async () => {
    await using bot = await startBot({ ...FIRST, PAPAGO_MONTHLY_CHARACTER_LIMIT: '100' });
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    const say = async (from: number, to: number): Promise<void> => {
      for (let number = from; number <= to; number += 1) await emma.says(ten(number));
    };

    await say(1, 8);
    expect(await alertsFor(bot, jimin.user.id, 1)).toEqual([expect.stringMatching(/^80 %.* 80 of 100\./)]);
    await bot.restart();
    await say(9, 12);
    await say(13, 15);

    const [, second] = await alertsFor(bot, jimin.user.id, 2);
    expect(second).toMatch(/^This month's characters are used up: 100 of 100\./);
    expect(textsIn(bot, emma.user.id).join()).not.toContain('PAPAGO_MONTHLY_CHARACTER_LIMIT');
  });

  it('is told in the language that they chose to read', async () => {
    await using bot = await startBot({ ...FIRST, PAPAGO_MONTHLY_CHARACTER_LIMIT: '10' });
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    const [overview] = await jimin.sends({ text: '/languages' });
    await jimin.presses(/한국어/, await jimin.presses('내 언어: 한국어', overview!));

    await emma.says(ten(1));

    expect(await alertsFor(bot, jimin.user.id, 1)).toEqual([
      expect.stringMatching(/^이번 달 글자 한도의 80%를 썼어요\. 10자 중 10자를/),
    ]);
  });

  it('is told apart from the update that gave the reason', async () => {
    await using bot = await startBot({ ...FIRST, PAPAGO_MONTHLY_CHARACTER_LIMIT: '10' });
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    const runs = bot.app.get(UpdateRuns);
    const calls = bot.app.get(OutgoingCalls);
    const call = calls.call.bind(calls);
    const updates = new Map<unknown, number | undefined>();
    jest.spyOn(calls, 'call').mockImplementation((method, parameters = {}, options) => {
      if (method === 'sendMessage')
        updates.set((parameters as { chat_id: number }).chat_id, runs.current()?.updateId);
      return call(method, parameters, options);
    });

    await emma.says(ten(1));
    await alertsFor(bot, jimin.user.id, 1);

    expect([updates.get(jimin.user.id), updates.get(emma.user.id)]).toEqual([undefined, expect.any(Number)]);
  });

  it('is told later when Telegram does not answer at first', async () => {
    await using bot = await startBot({ ...FIRST, PAPAGO_MONTHLY_CHARACTER_LIMIT: '100' });
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    const calls = bot.app.get(OutgoingCalls);
    const call = calls.call.bind(calls);
    let away = true;
    jest.spyOn(calls, 'call').mockImplementation((method, parameters = {}, options) => {
      const isAlert = (parameters as { chat_id?: number }).chat_id === jimin.user.id;
      return isAlert && away
        ? Promise.reject(new Error('Telegram is away'))
        : call(method, parameters, options);
    });

    for (let number = 1; number <= 9; number += 1) await emma.says(ten(number));
    expect(textsIn(bot, jimin.user.id)).toEqual([]);
    away = false;
    await emma.says(ten(10));

    expect(await alertsFor(bot, jimin.user.id, 1)).toEqual([expect.stringContaining('80 %')]);
  });

  it('who never opened a chat with the bot gets nothing, and the operator is told what to do', async () => {
    await using bot = await startBot({ ...FIRST, PAPAGO_MONTHLY_CHARACTER_LIMIT: '100' });
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    const description = "Forbidden: bot can't initiate conversation with a user";
    const calls = bot.app.get(OutgoingCalls);
    const call = calls.call.bind(calls);
    jest
      .spyOn(calls, 'call')
      .mockImplementation((method, parameters = {}, options) =>
        (parameters as { chat_id?: number }).chat_id === jimin.user.id
          ? Promise.reject(new TelegramError('chat-gone', { method, description, status: 403 }))
          : call(method, parameters, options),
      );
    const warn = jest.spyOn(Logger.prototype, 'warn');

    for (let number = 1; number <= 10; number += 1)
      expect(await emma.says(ten(number))).toEqual([`en→ko: ${ten(number)}`]);

    const warnings = warn.mock.calls
      .map(([text]) => String(text))
      .filter((text) => text.includes('ADMIN_USERS'));
    expect(warnings).toEqual([expect.stringMatching(/number 1 of ADMIN_USERS .* press Start/)]);
    expect(warnings.join()).not.toContain(String(jimin.user.id));
  });
});
