import { startBot } from '../support/start-bot';

describe('An edit', () => {
  it('changes the answer in its place, also after a restart', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '내일 만나요' });
    const source = answer?.reply_to_message?.message_id ?? 0;

    await jimin.edits(source, '모레 만나요');
    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['ko→en: 모레 만나요']);
    await bot.restart();
    await jimin.edits(source, '글피에 만나요');

    expect(bot.messagesIn(jimin.user.id).map(({ message_id: id, text }) => [id, text])).toEqual([
      [answer?.message_id, 'ko→en: 글피에 만나요'],
    ]);
  });

  it('that changes nothing does nothing', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '내일 만나요' });

    await jimin.edits(answer?.reply_to_message?.message_id ?? 0, '내일 만나요');

    expect(bot.telegram.callsOf('editMessageText')).toHaveLength(0);
    expect(bot.papago.calls).toHaveLength(1);
  });

  it('keeps the language that was chosen for the answer', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '내일 만나요' });
    await jimin.presses('日本語', await jimin.presses('다른 언어', answer!));

    await jimin.edits(answer?.reply_to_message?.message_id ?? 0, '모레 만나요');

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['ko→ja: 모레 만나요']);
  });

  it('can make the answer longer than one message, and shorter again', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const long = (word: string) => Array.from({ length: 1500 }, (_, n) => `${word}${n}`).join(' ');
    bot.papago.translate = (text) => (text.includes('길게') ? long('word') : 'short');
    const [answer] = await jimin.sends({ text: '짧게 말할게요' });
    const source = answer?.reply_to_message?.message_id ?? 0;

    await jimin.edits(source, '길게 말할게요');
    const texts = bot.messagesIn(jimin.user.id).map(({ text }) => text ?? '');
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(' ').split(' ')).toEqual(long('word').split(' '));
    await jimin.edits(source, '다시 짧게 말할게요');

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['short']);
  });

  it('to something without words says so in the place of the answer', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '내일 만나요' });

    await jimin.edits(answer?.reply_to_message?.message_id ?? 0, 'ㅋㅋㅋㅋ');

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['번역할 말이 없어요.']);
  });

  it('of a message that had no answer is answered when it has words now', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    await jimin.says('ㅋㅋㅋㅋ');
    const silent = bot.telegram.world.say(jimin.user.id, jimin.user.id, { text: '👍👍' });
    await bot.settled();

    expect(await jimin.edits(silent.message_id, '좋아요, 그렇게 해요')).toEqual([
      'ko→en: 좋아요, 그렇게 해요',
    ]);
  });

  it('of /tr follows the language that is named now', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '/tr ja 내일 만나요' });

    await jimin.edits(answer?.reply_to_message?.message_id ?? 0, '/tr fr 내일 만나요');

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['ko→fr: 내일 만나요']);
  });

  it('of a caption changes the answer, too', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '우리 강아지', content: { photo: [{ file_id: 'x' }] } });

    await jimin.edits(answer?.reply_to_message?.message_id ?? 0, '우리 고양이');

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['ko→en: 우리 고양이']);
  });
});
