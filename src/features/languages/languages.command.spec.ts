import { BotWithFallback } from '../../../test/support/bot-with-fallback';
import { signedData } from '../../../test/support/signed-data';
import { startBot } from '../../../test/support/start-bot';
import { buttonsOf } from '../../../test/support/test-person';

describe('/languages', () => {
  it('lets a person choose both languages by buttons, and remembers them', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const [overview] = await emma.sends({ text: '/languages' });
    if (!overview) throw new Error('no overview');

    const mine = await emma.presses(/^My language:/, overview);
    const chosen = await emma.presses('Français', mine);
    const theirs = await emma.presses(/^Their language:/, chosen);
    const done = await emma.presses('日本語', theirs);

    expect(done.text).toContain('Your language: Français\nTheir language: 日本語');
    expect(bot.telegram.callsOf('answerCallbackQuery')).toHaveLength(4);
    await bot.restart();
    expect(await emma.says('ありがとうございます')).toEqual(['ja→fr: ありがとうございます']);
  });

  it('offers only languages that make a pair, by their own names', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const [overview] = await emma.sends({ text: '/languages' });
    if (!overview) throw new Error('no overview');

    const italian = await emma.presses('Italiano', await emma.presses(/^My language:/, overview));
    const partners = await emma.presses(/^Their language:/, italian);

    expect(buttonsOf(partners).map(({ text }) => text)).toEqual(['✓ 한국어', '‹ Back']);
  });

  it('is reached from a button under any message, such as one of another module', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const [greeting] = await emma.sends({ text: '/start' });
    const { id } = emma.user;
    bot.telegram.world.press(id, id, greeting!.message_id, signedData('languages:theirs::', id));
    await bot.settled();

    const done = await emma.presses('日本語', bot.messagesIn(id).at(-1)!);

    expect(done.text).toContain('Your language: English\nTheir language: 日本語');
  });

  it('goes back without changing anything, and does not mind a button pressed twice', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [overview] = await jimin.sends({ text: '/languages' });
    if (!overview) throw new Error('no overview');

    const choice = await jimin.presses(/^상대 언어/, overview);
    await jimin.presses(/^✓ English/, choice);
    bot.telegram.world.press(
      jimin.user.id,
      choice.chat.id,
      choice.message_id,
      signedData('languages:theirs:en:', jimin.user.id),
    );
    bot.telegram.world.press(
      jimin.user.id,
      choice.chat.id,
      choice.message_id,
      signedData('languages:::', jimin.user.id),
    );
    await bot.settled();

    expect(bot.messagesIn(jimin.user.id)).toHaveLength(1);
    expect(await jimin.says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
  });

  it('does nothing on a button that makes no sense', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const [overview] = await emma.sends({ text: '/languages' });
    if (!overview) throw new Error('no overview');
    const press = (data: string) =>
      bot.telegram.world.press(
        emma.user.id,
        overview.chat.id,
        overview.message_id,
        signedData(data, emma.user.id),
      );

    press('languages:theirs:it:');
    press('languages:mine:klingon:');
    press('something:else');
    await bot.settled();

    expect(bot.telegram.callsOf('answerCallbackQuery')).toHaveLength(3);
    expect(await emma.says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
  });

  it('is settled in private, not in a group', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(-500, 'Trip', [emma.user.id]);

    const [answer] = await emma.sends({ text: '/languages@papago_playground_bot' }, -500);

    expect(answer?.text).toBe('Please set your languages in a private chat with me.');
  });

  it('is in the menu of private chats only', async () => {
    await using bot = await startBot();
    await bot.published();

    const inGroups = bot.telegram.profile.commandsFor({
      scope: { type: 'all_group_chats' },
      language_code: 'ko',
    });
    expect(bot.telegram.profile.privateMenus()['ko']).toContainEqual({
      command: 'languages',
      description: '내 언어와 상대 언어 고르기',
    });
    expect(inGroups.map(({ command }) => command)).not.toContain('languages');
  });

  it('offers a Turkish speaker, in English, what all engines together have', async () => {
    await using place = await BotWithFallback.start();
    const elif = place.bot.person('tr');

    const [overview] = await elif.sends({ text: '/languages' });
    const choice = await elif.presses(/^Their language/, overview!);

    expect(overview?.text).toMatch(/^Your language: Türkçe\nTheir language: 한국어/);
    expect(buttonsOf(choice).map(({ text }) => text)).toEqual([
      '✓ 한국어',
      'English',
      'Italiano',
      'O‘zbek',
      '‹ Back',
    ]);
    expect((await elif.presses('English', choice)).text).toMatch(
      /^Your language: Türkçe\nTheir language: English/,
    );
  });

  it('offers nobody what Papago lacks when no other engine is set up', async () => {
    await using bot = await startBot();
    const elif = bot.person('tr');

    const [overview] = await elif.sends({ text: '/languages' });
    const choice = await elif.presses(/^My language/, overview!);

    expect(overview?.text).toMatch(/^Your language: English\nTheir language: 한국어/);
    expect(buttonsOf(choice)).toHaveLength(14);
    const data = signedData('languages:mine:tr:', elif.user.id);
    bot.telegram.world.press(elif.user.id, elif.user.id, choice.message_id, data);
    await bot.settled();
    expect(bot.messagesIn(elif.user.id).at(-1)?.text).toMatch(/^Your language: English/);
  });
});
