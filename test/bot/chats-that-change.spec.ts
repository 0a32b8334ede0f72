import { refusal } from '../../src/playground/fault-script';
import { eventually } from '../support/eventually';
import { Gate } from '../support/gate';
import { startBot } from '../support/start-bot';

describe('A person who blocks the bot', () => {
  it('is not answered any more, and what waited is not translated for nobody', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const gate = new Gate();
    bot.papago.translate = gate.before((text: string) => text);
    for (const text of ['하나', '둘', '셋']) bot.telegram.world.say(jimin.user.id, jimin.user.id, { text });
    await gate.reached;
    bot.telegram.faults.add('sendMessage', refusal(403, 'Forbidden: bot was blocked by the user'));
    await eventually('all is fetched', () => bot.telegram.world.updates.size === 0);

    gate.release();
    await bot.settled();

    expect(bot.messagesIn(jimin.user.id)).toEqual([]);
    expect(bot.papago.calls).toHaveLength(1);
    expect(await jimin.says('다시 왔어요')).toEqual(['다시 왔어요']);
  });
});

describe('A group that becomes a supergroup', () => {
  it('gets the answer that was on its way under its new id', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(-50, 'Trip', [emma.user.id]);
    bot.telegram.world.addGroup(-100_50, 'Trip', [emma.user.id]);
    bot.telegram.faults.add(
      'sendMessage',
      refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: -100_50,
      }),
    );

    await emma.sends({ text: '/tr ko See you at seven.' }, -50);

    expect(bot.messagesIn(-50)).toEqual([]);
    expect(bot.messagesIn(-100_50).map(({ text }) => text)).toEqual(['en→ko: See you at seven.']);
  });
});

describe('An answer', () => {
  it('goes to the group as a whole when its topic is gone', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(-50, 'Trip', [emma.user.id]);
    bot.telegram.world.tell({
      message: {
        message_id: 900,
        date: Math.floor(Date.now() / 1000),
        from: emma.user,
        chat: { id: -50, type: 'supergroup', title: 'Trip' },
        message_thread_id: 4,
        is_topic_message: true,
        entities: [{ type: 'bot_command', offset: 0, length: 3 }],
        text: '/tr ko See you at seven.',
      },
    });
    bot.telegram.faults.add('sendMessage', refusal(400, 'Bad Request: message thread not found'));
    await bot.settled();

    expect(bot.messagesIn(-50)).toHaveLength(1);
    const [call] = bot.telegram.callsOf('sendMessage');
    expect(call?.parameters).not.toHaveProperty('message_thread_id');
  });

  it('arrives without its reply when Telegram insists that the original is gone', async () => {
    await using bot = await startBot();
    bot.telegram.faults.add('sendMessage', refusal(400, 'Bad Request: message to be replied not found'));

    expect(await bot.person('ko').says('지운 말이에요')).toEqual(['ko→en: 지운 말이에요']);
  });

  it('is not tried again in a closed topic, and the chat goes on', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.telegram.faults.add('sendMessage', refusal(400, 'Bad Request: TOPIC_CLOSED'));

    expect(await jimin.says('닫힌 주제예요')).toEqual([]);
    expect(await jimin.says('열린 주제예요')).toEqual(['ko→en: 열린 주제예요']);
  });

  it('is cut smaller when Telegram finds it too long', async () => {
    await using bot = await startBot();
    bot.telegram.faults.add('sendMessage', refusal(400, 'Bad Request: message is too long'));

    const parts = await bot.person('ko').says('첫 문장이에요. 둘째 문장이에요.');

    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ').replace(/\s+/g, ' ')).toBe('ko→en: 첫 문장이에요. 둘째 문장이에요.');
  });
});
