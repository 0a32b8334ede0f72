import { Logger, Module } from '@nestjs/common';
import { Ctx, Update } from 'nestjs-telegraf';
import { BotContext } from '../../src/telegram/bot-context';
import { ChatAdmins } from '../../src/telegram/chat-admins';
import { BotCommand } from '../../src/telegram/commands/bot-command.decorator';
import { ScriptedEngine } from './scripted-engine';
import { startBot } from './start-bot';
import { TestClock } from './test-clock';

const DAY_MS = 24 * 60 * 60 * 1000;

const today = (): string => new Date().toISOString().slice(0, 10);

let runs = 0;

@Update()
class TodayCommand {
  @BotCommand({ name: 'today', description: () => 'Says the date', menu: 'everywhere', allow: 'anyone' })
  async today(@Ctx() ctx: BotContext): Promise<void> {
    runs += 1;
    // A bare date stands in log lines, too, where no text of a chat may.
    await ctx.answer(`Today is ${today()}`);
  }

  @BotCommand({ name: 'shout', description: () => 'Tells the log', menu: 'private', allow: 'anyone' })
  async shout(@Ctx() ctx: BotContext): Promise<void> {
    Logger.log(ctx.text?.replace('/shout ', ''));
    await ctx.answer('I told everybody');
  }

  @BotCommand({ name: 'bold', description: () => 'Is parsed', menu: 'private', allow: 'anyone' })
  async bold(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer('<b>bold</b>', { parse_mode: 'HTML' });
  }
}

@Module({ providers: [TodayCommand] })
class TodayModule {}

const modules = [TodayModule];

describe('A bot of a test', () => {
  it('has the modules that it is given, before the one that takes every message', async () => {
    await using bot = await startBot({}, { modules });

    expect(await bot.person('en').says('/today')).toEqual([`Today is ${today()}`]);
    expect(bot.papago.calls).toHaveLength(0);
  });

  it('translates with the engine that it is given', async () => {
    const engine = new ScriptedEngine().when({ text: '안녕하세요' }, { text: 'Hello', source: 'ko' });
    await using bot = await startBot({}, { engine });

    expect(await bot.person('ko').says('안녕하세요')).toEqual(['Hello']);
    expect(bot.papago.calls).toHaveLength(0);
  });

  it('lives in the time that it is given, until it ends', async () => {
    const clock = new TestClock(Date.UTC(2027, 0, 31, 12));
    {
      await using bot = await startBot({}, { modules, clock });
      const emma = bot.person('en');

      expect(await emma.says('/today')).toEqual(['Today is 2027-01-31']);
      clock.advance(DAY_MS);
      expect(await emma.says('/today')).toEqual(['Today is 2027-02-01']);
    }
    expect(new Date().getFullYear()).not.toBe(2027);
  });

  it('handles an update again after a crash, and nobody notices', async () => {
    await using bot = await startBot({}, { modules });
    const emma = bot.person('en');
    await emma.says('/today');
    runs = 0;

    bot.crashesOnce();

    expect(await emma.says('/today')).toHaveLength(1);
    expect(runs).toBe(2);
  });

  it('is in groups, whose members and administrators it can tell apart', async () => {
    await using bot = await startBot({}, { modules });
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    const group = bot.group({ title: 'Trip', admins: [jimin], members: [emma] });

    expect(await emma.says('/today', group.id)).toHaveLength(1);
    expect(group.messages).toHaveLength(1);
    const admins = bot.app.get(ChatAdmins);
    expect(await admins.isAdmin(group.id, jimin.user.id)).toBe(true);
    expect(await admins.isAdmin(group.id, emma.user.id)).toBe(false);
  });

  it('fails the test at the call that is not as the Bot API has it', async () => {
    await using bot = await startBot({}, { modules });

    await expect(bot.person('en').says('/bold')).rejects.toThrow(
      'Not as the Bot API has it:\nsendMessage /parse_mode must not be there',
    );
  });

  it('fails the test when its log holds what somebody wrote', async () => {
    const bot = await startBot({}, { modules });
    await bot.person('en').says('/shout nobody may read this');
    bot.telegram.world.post(bot.telegram.world.bot, 501, { text: 'nobody may read this' });

    await expect(bot[Symbol.asyncDispose]()).rejects.toThrow('holds secrets or message texts');
  });
});
