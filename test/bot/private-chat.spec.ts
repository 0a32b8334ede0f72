import { refusal } from '../../src/playground/fault-script';
import { startBot } from '../support/start-bot';

describe('A private chat', () => {
  it('answers a text with its translation, as a reply to it, without link preview', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');

    const [answer] = await jimin.sends({ text: '안녕하세요, 반갑습니다' });

    expect(answer).toMatchObject({
      text: 'ko→en: 안녕하세요, 반갑습니다',
      reply_to_message: { text: '안녕하세요, 반갑습니다' },
    });
    expect(bot.telegram.callsOf('sendMessage')[0]?.parameters).toMatchObject({
      chat_id: jimin.user.id,
      link_preview_options: { is_disabled: true },
    });
  });

  it('finds the direction by itself', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');

    expect(await jimin.says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
    expect(await jimin.says('See you at seven.')).toEqual(['en→ko: See you at seven.']);
    expect(await jimin.says('ありがとうございます')).toEqual(['ja→ko: ありがとうございます']);
  });

  it('begins with the language of the person and Korean', async () => {
    await using bot = await startBot();

    expect(await bot.person('ja').says('こんにちは')).toEqual(['ja→ko: こんにちは']);
    expect(await bot.person('zh-hans').says('你好')).toEqual(['zh-CN→ko: 你好']);
    expect(await bot.person('pt-br').says('Good morning')).toEqual(['en→ko: Good morning']);
    expect(await bot.person(undefined).says('Good morning')).toEqual(['en→ko: Good morning']);
  });

  it('answers several people at once, each in their own chat', async () => {
    await using bot = await startBot();
    const people = Array.from({ length: 20 }, (_, number) => bot.person('ko', `Person ${number}`));

    await Promise.all(people.map((person) => person.sends({ text: `안녕하세요 ${person.user.id}번입니다` })));

    for (const { user } of people)
      expect(bot.messagesIn(user.id).map(({ text }) => text)).toEqual([
        `ko→en: 안녕하세요 ${user.id}번입니다`,
      ]);
  });

  it('sends a translation that is longer than one message in several, in order', async () => {
    await using bot = await startBot();
    bot.papago.translate = () => Array.from({ length: 1000 }, (_, number) => `word${number}`).join(' ');

    const answers = await bot.person('ko').says('긴 글');

    expect(answers.length).toBeGreaterThan(1);
    expect(answers.every((answer) => answer.length <= 4096)).toBe(true);
    expect(answers.join(' ').split(/\s+/)[999]).toBe('word999');
  });

  it('spends nothing on what holds nothing to translate, and says so once a minute', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');

    const answers = [
      ...(await jimin.says('ㅋㅋㅋㅋ')),
      ...(await jimin.says('👍👍')),
      ...(await jimin.says('12:30')),
    ];

    expect(answers).toEqual(['번역할 말이 없어요.']);
    expect(bot.papago.calls).toHaveLength(0);
  });

  it('translates the caption of a photo', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');

    const [answer] = await jimin.sends({ text: '우리 집 강아지', content: { photo: [{ file_id: 'x' }] } });

    expect(answer?.text).toBe('ko→en: 우리 집 강아지');
  });
});

describe('What cannot be translated yet', () => {
  it.each([
    ['a sticker', { sticker: { file_id: 'x' } }],
    ['a photo without caption', { photo: [{ file_id: 'x' }] }],
    ['a voice message', { voice: { file_id: 'x' } }],
  ])('gets one friendly line, at most once a minute: %s', async (_what, content) => {
    await using bot = await startBot();
    const emma = bot.person('en');

    const answers = [...(await emma.sends({ content })), ...(await emma.sends({ content }))];

    expect(answers.map(({ text }) => text)).toEqual([
      'I can translate texts, captions and polls. Send me one!',
    ]);
  });

  it('gets its line also when nobody knows that kind of message yet', async () => {
    await using bot = await startBot();
    const { user } = bot.person('en');
    const { world } = bot.telegram;

    world.tell({ message: world.post(user, user.id, { hologram: { file_id: 'x' } }) });
    await bot.settled();

    expect(bot.messagesIn(user.id).map(({ text }) => text)).toEqual([
      'I can translate texts, captions and polls. Send me one!',
    ]);
  });

  it('gets its line also when sending that failed at first', async () => {
    await using bot = await startBot();
    bot.telegram.faults.add('sendMessage', refusal(502, 'Bad Gateway'));

    const answers = await bot.person('en').sends({ content: { sticker: { file_id: 'x' } } });

    expect(answers.map(({ text }) => text)).toEqual([
      'I can translate texts, captions and polls. Send me one!',
    ]);
  });

  it('gets no line when Telegram itself wrote it', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const pinned = bot.telegram.world.post(emma.user, emma.user.id, { text: 'Good morning' });

    expect(await emma.sends({ content: { pinned_message: pinned } })).toEqual([]);
  });

  it('is a rich message, which is asked for as plain text', async () => {
    await using bot = await startBot();

    const answers = await bot.person('en').sends({ content: { rich_message: { blocks: [] } } });

    expect(answers.map(({ text }) => text)).toEqual([
      'I cannot read this kind of message yet. Please send it as plain text.',
    ]);
  });

  it('is a command that nobody knows', async () => {
    await using bot = await startBot();

    expect(await bot.person('en').says('/nonsense please')).toEqual([
      'I do not know this command. /help lists those I know.',
    ]);
    expect(bot.papago.calls).toHaveLength(0);
  });
});

describe('Updates of other kinds', () => {
  it.each([
    ['a kind that nobody knows', { quantum_message: { from: { id: 1 }, chat: { id: 5, type: 'private' } } }],
    ['an update that holds nothing', {}],
    ['a poll', { poll: { id: 'x', question: '?', options: [] } }],
    [
      'an inline query',
      { inline_query: { id: 'x', from: { id: 1, is_bot: false }, query: 'hello', offset: '' } },
    ],
    [
      'a channel post',
      { channel_post: { message_id: 1, chat: { id: -100, type: 'channel' }, text: 'hello there' } },
    ],
    [
      'a message with nothing in it',
      { message: { message_id: 0, chat: { id: 5, type: 'private' }, date: 0 } },
    ],
    ['a guest message', { guest_message: { guest_query_id: 'x', text: 'hello there' } }],
    ['a blocked bot', { my_chat_member: { chat: { id: 5, type: 'private' }, from: { id: 5 } } }],
  ])('are taken without harm: %s', async (_what, content) => {
    await using bot = await startBot();
    bot.telegram.world.updates.allow([...Object.keys(content), 'message']);
    const emma = bot.person('en');

    bot.telegram.world.tell(content);

    expect(await emma.says('Good morning')).toEqual(['en→ko: Good morning']);
  });
});
