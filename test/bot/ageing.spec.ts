import { signedData } from '../support/signed-data';
import { startBot } from '../support/start-bot';
import { UpdateInbox } from '../../src/inbox/update-inbox';
import { SqliteDatabase } from '../../src/storage/sqlite/sqlite-database';
import { eventually } from '../support/eventually';
import { Gate } from '../support/gate';

const HOUR_MS = 60 * 60 * 1000;

describe('After an outage', () => {
  it('what somebody wrote is answered, and remarks that nobody waits for are not made', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const message = {
      message_id: 900,
      date: Math.floor((Date.now() - HOUR_MS) / 1000),
      from: jimin.user,
      chat: { id: jimin.user.id, type: 'private' },
    };
    bot.telegram.world.tell({ message: { ...message, sticker: { emoji: '👋' } } });
    bot.telegram.world.tell({ message: { ...message, message_id: 901, text: '아직 거기 있어요?' } });
    await bot.settled();

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['ko→en: 아직 거기 있어요?']);
  });

  it('a press that is too old to answer is dropped, and one that is not is answered', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [greeting] = await jimin.sends({ text: '/start' });
    const inbox = bot.app.get(UpdateInbox);
    const press = (id: number) => ({
      id,
      kind: 'callback_query',
      lane: `callback_query:${jimin.user.id}`,
      urgent: true,
      payload: JSON.stringify({
        id: String(id),
        from: jimin.user,
        message: greeting,
        chat_instance: '1',
        data: signedData('start:ko::', jimin.user.id),
      }),
    });
    await inbox.put([press(70_001), press(70_002)]);
    bot.app
      .get(SqliteDatabase)
      .prepare('UPDATE inbox SET received_at = received_at - 150000 WHERE update_id = ?')
      .run(70_001);
    await jimin.says('이제 됐어요');
    await bot.settled();

    const answered = bot.telegram.callsOf('answerCallbackQuery').map(({ parameters }) => parameters);
    expect(answered.map(({ callback_query_id: id }) => id)).toEqual(['70002']);
  });
});

describe('A press', () => {
  it('is answered although every worker is busy with slow translations', async () => {
    await using bot = await startBot();
    const presser = bot.person('ko');
    const [greeting] = await presser.sends({ text: '/start' });
    const gate = new Gate();
    bot.papago.translate = gate.before((text: string) => text);
    for (let person = 0; person < 40; person += 1) {
      const { user } = bot.person('ko');
      bot.telegram.world.say(user.id, user.id, { text: '오래 걸려요' });
    }
    const inbox = bot.app.get(UpdateInbox);
    await eventually('all workers are busy', async () => (await inbox.count()).taken === 32);

    bot.telegram.world.press(
      presser.user.id,
      presser.user.id,
      greeting!.message_id,
      signedData('start:ko::', presser.user.id),
    );
    await eventually('the press is answered', () => bot.telegram.callsOf('editMessageText').length === 1);

    expect(await inbox.count()).toMatchObject({ waiting: 8 });
    gate.release();
    await bot.settled();
  });
});

describe('An edit', () => {
  it('of a message that still waits is answered in its place, once', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const gate = new Gate();
    bot.papago.translate = gate.before((text: string) => text);
    const { id } = jimin.user;
    bot.telegram.world.say(id, id, { text: '먼저 한 말' });
    const mistyped = bot.telegram.world.say(id, id, { text: '잘못 쓴 말' });
    bot.telegram.world.say(id, id, { text: '나중에 한 말' });
    await gate.reached;
    bot.telegram.world.edit(id, mistyped.message_id, '고쳐 쓴 말');
    await eventually('the edit is fetched', () => bot.telegram.world.updates.size === 0);
    gate.release();
    await bot.settled();

    expect(bot.messagesIn(id).map(({ text }) => text)).toEqual(['먼저 한 말', '고쳐 쓴 말', '나중에 한 말']);
    expect(bot.papago.calls).toHaveLength(3);
  });
});
