import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { Ctx, Update } from 'nestjs-telegraf';
import { BotCommand } from 'papago-telegram-bot/bot-command';
import { BotContext } from 'papago-telegram-bot/bot-context';
import { startBot } from 'papago-telegram-bot/testing/start-bot';

@Update()
class WordCommand {
  @BotCommand({ name: 'word', description: () => 'A word', menu: 'everywhere', allow: 'anyone' })
  async word(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer('바다');
  }
}

@Module({ providers: [WordCommand] })
class WordModule {}

describe('A module from outside', () => {
  it('answers within the real bot', async () => {
    await using bot = await startBot({}, { modules: [WordModule] });

    expect(await bot.person('en').says('/word')).toEqual(['바다']);
    expect(await bot.person('ko').says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
  });
});
