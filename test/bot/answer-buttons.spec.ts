import { signedData } from '../support/signed-data';
import { startBot } from '../support/start-bot';
import { buttonsOf } from '../support/test-person';

const labels = (message: Parameters<typeof buttonsOf>[0]): string[] =>
  buttonsOf(message).map(({ text }) => text);

describe('Under an answer in a private chat', () => {
  it('stands one row: the other register where there is one, another language, copy, check', async () => {
    await using bot = await startBot();

    const [toEnglish] = await bot.person('ko').sends({ text: '내일 아침에 만나요' });
    const [toKorean] = await bot.person('en').sends({ text: 'See you tomorrow morning.' });

    expect(toEnglish?.reply_markup?.inline_keyboard).toHaveLength(1);
    expect(labels(toEnglish!)).toEqual(['다른 언어', '복사', '되번역']);
    expect(labels(toKorean!)).toEqual(['존댓말', 'Language', 'Copy', 'Check']);
    expect(buttonsOf(toKorean!)[2]?.copy_text).toEqual({ text: 'en→ko: See you tomorrow morning.' });
  });

  it('the register button says it again politely, and the next one plainly', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.papago.translate = (_text, _source, target) => `${target}: 내일 봐`;
    const [answer] = await emma.sends({ text: 'See you tomorrow, my friend.' });

    const polite = await emma.presses('존댓말', answer!);

    expect(bot.papago.calls.map(({ fields }) => fields['honorific'])).toEqual([undefined, true]);
    expect(labels(polite)[0]).toBe('기본');
    expect(bot.messagesIn(emma.user.id)).toHaveLength(1);
    await emma.presses('기본', polite);
    // What was translated before is not paid again.
    expect(bot.papago.calls).toHaveLength(2);
  });

  it('other languages can be chosen, and the way back', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '내일 아침에 만나요' });

    const choice = await jimin.presses('다른 언어', answer!);
    expect(labels(choice)).toContain('✓ English');
    expect(labels(await jimin.presses('‹ 뒤로', choice))).toEqual(['다른 언어', '복사', '되번역']);
    const japanese = await jimin.presses('日本語', await jimin.presses('다른 언어', answer!));

    expect(japanese.text).toBe('ko→ja: 내일 아침에 만나요');
    expect(labels(japanese)).toEqual(['丁寧', '다른 언어', '복사', '되번역']);
  });

  it('the check shows what the answer says in the language of the source', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const toasts: string[] = [];
    bot.telegram.profile.on('toast', (_person, text) => toasts.push(text));
    const [answer] = await jimin.sends({ text: '내일 아침에 만나요' });

    await jimin.presses('되번역', answer!);

    expect(toasts).toEqual(['다시 옮기면: en→ko: ko→en: 내일 아침에 만나요']);
    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['ko→en: 내일 아침에 만나요']);
  });

  it('buttons work after a restart, and for everything of a long answer', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const long = Array.from({ length: 900 }, (_, number) => `word${number}`).join(' ');
    bot.papago.translate = (_text, _source, target) => (target === 'en' ? long : 'みじかい');
    const answers = await jimin.sends({ text: '길게 말해 주세요' });
    expect(answers.length).toBeGreaterThan(1);
    expect(labels(answers[0]!)).toEqual([]);
    await bot.restart();

    const last = answers.at(-1)!;
    const choice = await jimin.presses('다른 언어', last);
    bot.telegram.world.press(
      jimin.user.id,
      jimin.user.id,
      last.message_id,
      buttonsOf(choice).find(({ text }) => text === '日本語')?.callback_data ?? '',
    );
    await bot.settled();

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['みじかい']);
  });

  it('forged buttons do nothing', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '내일 아침에 만나요' });
    const press = (data: string) =>
      bot.telegram.world.press(jimin.user.id, jimin.user.id, answer?.message_id ?? 0, data);

    press('tr:i:ko:ja:d:::');
    press('tr:i:ko:ja:d:::~AAAAAAAA');
    press(signedData('tr:i:ko:ja:d:::', jimin.user.id + 1));
    press(signedData('tr:i:klingon:en:p:::', jimin.user.id));
    await bot.settled();

    expect(bot.papago.calls).toHaveLength(1);
    expect(bot.telegram.callsOf('answerCallbackQuery')).toHaveLength(4);
  });

  it('a source that is gone is said to be gone', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const toasts: string[] = [];
    bot.telegram.profile.on('toast', (_person, text) => toasts.push(text));
    const [answer] = await jimin.sends({ text: '내일 아침에 만나요' });
    const { reply_to_message: _source, ...alone } = answer!;
    bot.telegram.world.tell({
      callback_query: {
        id: '900',
        from: jimin.user,
        message: alone,
        chat_instance: '1',
        data: signedData('tr:i:ko:ja:d:::', jimin.user.id),
      },
    });
    bot.telegram.world.presses.set('900', jimin.user.id);
    await bot.settled();

    expect(toasts).toEqual(['원래 메시지를 더는 볼 수 없어요. 다시 보내 주세요.']);
  });

  it('there are none in a group', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(-500, 'Trip', [emma.user.id]);

    const [answer] = await emma.sends({ text: '/tr ko See you tomorrow morning.' }, -500);

    expect(buttonsOf(answer!)).toEqual([]);
  });
});
