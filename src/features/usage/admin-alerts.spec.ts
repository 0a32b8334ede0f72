import { Logger } from '@nestjs/common';
import { PersonSettings } from '../../chats/person-settings';
import { OutgoingCalls } from '../../telegram/outgoing/outgoing-calls';
import { TelegramError } from '../../telegram/outgoing/telegram-error';
import { UpdateRuns } from '../../telegram/outgoing/update-runs';
import { eventually } from '../../../test/support/eventually';
import type { RunningBot } from '../../../test/support/running-bot';
import { startBot } from '../../../test/support/start-bot';

/** Person 501 is the first that a test makes. */
const FIRST = { ADMIN_USERS: '501' };

/** Texts of exactly ten characters, each another one. */
const ten = (number: number): string => `Morning ${String(number).padStart(2, '0')}`;

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
    await bot.app.get(PersonSettings).chooseLanguages(jimin.user.id, { mine: 'ko', theirs: 'en' });

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
