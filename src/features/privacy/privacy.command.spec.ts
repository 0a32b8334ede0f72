import { BotWithFallback } from '../../../test/support/bot-with-fallback';
import { startBot } from '../../../test/support/start-bot';

const TRIP = -500;

describe('/privacy', () => {
  it('says what is kept and for how long, what goes to NAVER, and what is in no log', async () => {
    await using bot = await startBot();

    const [english] = await bot.person('en').says('/privacy');
    const [korean] = await bot.person('ko').says('/privacy');

    expect(english).toMatch(/for 30 days, without what they say\n• translations, for 7 days/);
    expect(english).toMatch(/NAVER Papago: the text to be translated and nothing else/);
    expect(english).not.toContain('LibreTranslate');
    expect(english).toMatch(/never in my logs[^]*\/forgetme – /);
    expect(korean).toMatch(
      /30일 동안[^]*7일 동안[^]*네이버 파파고로 보내는 것: 번역할 글뿐이고[^]*\/forgetme – /,
    );
  });

  it('says the same in a group', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(TRIP, 'Trip', [emma.user.id]);

    const [inGroup] = await emma.sends({ text: '/privacy' }, TRIP);

    expect(await emma.says('/privacy')).toEqual([inGroup?.text]);
  });

  it('says where else words go when LibreTranslate is set up', async () => {
    await using place = await BotWithFallback.start();

    const [statement] = await place.bot.person('en').says('/privacy');

    expect(statement).toContain('What Papago cannot translate goes to a LibreTranslate server');
  });
});
