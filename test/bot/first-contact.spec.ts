import { signedData } from '../support/signed-data';
import { startBot } from '../support/start-bot';
import { buttonsOf } from '../support/test-person';

describe('Somebody who writes to the bot for the first time', () => {
  it('sees an example in their two languages, and can write at once', async () => {
    await using bot = await startBot();
    const halmoni = bot.person('ko');

    const [hello] = await halmoni.says('/start');

    expect(hello).toContain('오늘 저녁에 뭐 먹을까요?\n➜ What should we have for dinner tonight?');
    expect(await halmoni.says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
  });

  it('has their two languages in two taps', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const [hello] = await emma.sends({ text: '/start' });
    expect(buttonsOf(hello!)).toHaveLength(13);
    expect(buttonsOf(hello!).map(({ text }) => text)).toContain('✓ English');

    const second = await emma.presses('Français', hello!);
    const done = await emma.presses('日本語', second);

    expect(done.text).toContain("Qu'est-ce qu'on mange ce soir ?\n➜ 今日の夕飯は何を食べましょうか？");
    expect(bot.messagesIn(emma.user.id)).toHaveLength(1);
    expect(await emma.says('ありがとうございます')).toEqual(['ja→fr: ありがとうございます']);
  });

  it('is spoken to in the language they tapped', async () => {
    await using bot = await startBot();
    const halmoni = bot.person('en');
    const [hello] = await halmoni.sends({ text: '/start' });

    const second = await halmoni.presses('한국어', hello!);

    expect(second.text).toContain('상대방은 어떤 언어를 쓰나요?');
    expect(buttonsOf(second).map(({ text }) => text)).toContain('✓ English');
  });

  it('can begin again, and is not harmed by buttons that make no sense', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const [hello] = await emma.sends({ text: '/start' });
    const press = (data: string) =>
      bot.telegram.world.press(
        emma.user.id,
        emma.user.id,
        hello?.message_id ?? 0,
        signedData(data, emma.user.id),
      );

    press('start:klingon:en:');
    press('start:fr:it:');
    await bot.settled();
    const done = await emma.presses('한국어', bot.telegram.world.find(emma.user.id, hello?.message_id ?? 0)!);
    const again = await emma.presses('Choisir à nouveau', done);

    expect(buttonsOf(again)).toHaveLength(13);
  });
});
