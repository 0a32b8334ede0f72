import { usageCount, UsageCounts } from '../../src/chats/usage-counts';
import { Gate } from '../support/gate';
import type { RunningBot } from '../support/running-bot';
import { startBot } from '../support/start-bot';

const DAY_MS = 24 * 60 * 60 * 1000;
const MONTH_OVER =
  "This month's translation allowance of the bot is used up. Everything else goes on working.";
const DAY_OVER =
  "Today's translation allowance of this chat is used up. It starts anew at midnight in Seoul.";

/** Texts of exactly ten characters, each another one. */
const ten = (number: number): string => `Morning ${String(number).padStart(2, '0')}`;

const charactersOf = (bot: RunningBot): Promise<number> =>
  bot.app.get(UsageCounts).read(usageCount.month(Date.now()));

const textsIn = (bot: RunningBot, chatId: number): string[] =>
  bot.messagesIn(chatId).map(({ text }) => text ?? '');

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
    expect(await emma.says('/start')).toHaveLength(1);
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
