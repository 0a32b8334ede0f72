import { Module } from '@nestjs/common';
import { describeStartFault } from '../../src/operations/start-faults';
import { FitsBot } from '../../src/telegram/commands/fits-bot.decorator';
import { startBot } from '../support/start-bot';

class Expensive {
  static made = 0;
  constructor() {
    Expensive.made += 1;
  }
}

@FitsBot('^99.0.0')
@Module({ providers: [Expensive] })
class FutureModule {}

@FitsBot('^0.1.0')
@Module({})
class FittingModule {}

describe('The start with a module from outside', () => {
  it('is refused when the module does not fit, before any of it is made, and says what to do', async () => {
    const start = startBot({}, { modules: [FutureModule] }).then(
      () => 'started',
      (error: unknown) => describeStartFault(error),
    );

    expect(await start).toMatch(
      /^This is version [\d.]+ of the bot.+\n {2}FutureModule fits \^99\.0\.0\nInstall versions .+features\.module\.ts\.$/,
    );
    expect(Expensive.made).toBe(0);
  });

  it('goes well when it fits', async () => {
    await using bot = await startBot({}, { modules: [FittingModule] });

    expect(await bot.person('ko').says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
  });
});
