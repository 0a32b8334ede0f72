import { startBot } from '../support/start-bot';

const GROUP = -500;

describe('A group', () => {
  it('hears nothing from the bot unless it asks', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.telegram.world.addGroup(GROUP, 'Trip', [jimin.user.id]);
    const tell = (content: object) =>
      bot.telegram.world.tell({
        message: {
          message_id: 900,
          date: 1,
          from: jimin.user,
          chat: { id: GROUP, type: 'group' },
          ...content,
        },
      });

    tell({ text: '안녕하세요 여러분' });
    tell({ new_chat_members: [jimin.user] });
    tell({ photo: [{ file_id: 'x' }], caption: '우리 사진' });
    tell({ sticker: { file_id: 'x' } });
    tell({ migrate_to_chat_id: -100500 });
    await bot.settled();

    expect(bot.messagesIn(GROUP)).toEqual([]);
    expect(bot.papago.calls).toHaveLength(0);
  });

  it('gets the translation of a message that somebody answers with /tr, as a reply to that message', async () => {
    await using bot = await startBot();
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    bot.telegram.world.addGroup(GROUP, 'Trip', [jimin.user.id, emma.user.id]);
    const original = bot.telegram.world.post(jimin.user, GROUP, { text: '내일 아침에 만나요' });

    const [answer] = await emma.sends({ text: '/tr', replyTo: original.message_id }, GROUP);

    expect(answer).toMatchObject({
      text: 'ko→en: 내일 아침에 만나요',
      reply_to_message: { message_id: original.message_id },
    });
  });

  it('is left alone by commands for another bot, and by other bots', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(GROUP, 'Trip', [emma.user.id]);
    const robot = bot.telegram.world.addPerson({ id: 77, first_name: 'Robot' });
    robot.is_bot = true;

    const answers = [
      ...(await emma.sends({ text: '/start@some_other_bot' }, GROUP)),
      ...(await emma.sends({ text: '/nonsense' }, GROUP)),
    ];
    bot.telegram.world.say(77, GROUP, { text: '/start' });
    await bot.settled();

    expect(answers).toEqual([]);
    expect(bot.messagesIn(GROUP)).toEqual([]);
  });
});
