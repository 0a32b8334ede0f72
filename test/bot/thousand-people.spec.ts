import { usageCount, UsageCounts } from '../../src/chats/usage-counts';
import { UpdateInbox } from '../../src/inbox/update-inbox';
import { patiently } from '../chaos/patiently';
import { startBot } from '../support/start-bot';

const MONTH_OVER =
  "This month's translation allowance of the bot is used up. Everything else goes on working.";

describe('The bill', () => {
  it('is not overrun by a thousand people who write at once, and each of them is answered', async () => {
    await using bot = await startBot({ PAPAGO_MONTHLY_CHARACTER_LIMIT: '10000' });
    const people = Array.from({ length: 1_000 }, () => bot.person('en'));
    const inbox = bot.app.get(UpdateInbox);

    for (const [number, { user }] of people.entries())
      bot.telegram.world.say(user.id, user.id, {
        text: `Good morning to all, ${String(number).padStart(5, '0')}`,
      });
    await patiently(90_000, 'all is handled', async () => {
      const { waiting, taken } = await inbox.count();
      return bot.telegram.world.updates.size === 0 && waiting + taken === 0;
    });

    const sent = bot.papago.calls.map(({ fields }) => String(fields['text'])).join('');
    const answers = people.map(({ user }) => bot.messagesIn(user.id).map(({ text }) => text));
    expect(sent.length).toBeLessThanOrEqual(10_000);
    expect(sent.length).toBeGreaterThan(9_900);
    expect(await bot.app.get(UsageCounts).read(usageCount.month(Date.now()))).toBe(sent.length);
    expect(answers.filter((texts) => texts.length !== 1)).toEqual([]);
    expect(answers.flat().filter((text) => text === MONTH_OVER)).toHaveLength(
      1_000 - bot.papago.calls.length,
    );
  }, 120_000);
});
