import { refusal } from '../../src/playground/fault-script';
import { UpdateInbox } from '../../src/inbox/update-inbox';
import { StorageError } from '../../src/storage/storage-error';
import { eventually } from '../support/eventually';
import { Gate } from '../support/gate';
import { startBot } from '../support/start-bot';
import { buttonsOf } from '../support/test-person';

const SORRY = '이 메시지를 처리하다가 문제가 생겨 답하지 못했어요. 이 봇의 운영자가 이유를 확인할 수 있어요.';

describe('Order', () => {
  it('is kept within a chat, while another chat goes ahead (T8)', async () => {
    await using bot = await startBot();
    const [slow, quick] = [bot.person('ko'), bot.person('ko')];
    const gate = new Gate();
    bot.papago.translate = async (text) => {
      if (text === '느린 말') await gate.wait();
      return text;
    };

    bot.telegram.world.say(slow.user.id, slow.user.id, { text: '느린 말' });
    bot.telegram.world.say(slow.user.id, slow.user.id, { text: '다음 말' });
    await gate.reached;
    bot.telegram.world.say(quick.user.id, quick.user.id, { text: '빠른 말' });
    await eventually('the other chat is answered', () => bot.messagesIn(quick.user.id).length === 1);

    expect(bot.messagesIn(slow.user.id)).toEqual([]);
    gate.release();
    await bot.settled();
    expect(bot.messagesIn(slow.user.id).map(({ text }) => text)).toEqual(['느린 말', '다음 말']);
  });

  it('lets a button overtake a slow text of the same person', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [greeting] = await jimin.sends({ text: '/start' });
    const gate = new Gate();
    bot.papago.translate = gate.before((text: string) => text);
    bot.telegram.world.say(jimin.user.id, jimin.user.id, { text: '오래 걸려요' });
    await gate.reached;

    bot.telegram.world.press(
      jimin.user.id,
      jimin.user.id,
      greeting?.message_id ?? 0,
      buttonsOf(greeting!)[0]?.callback_data ?? '',
    );

    await eventually('the button is answered', () => bot.telegram.callsOf('editMessageText').length === 1);
    expect(bot.papago.calls).toHaveLength(1);
    gate.release();
    await bot.settled();
  });
});

describe('An answer', () => {
  it.each([
    ['Telegram was busy', refusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 })],
    ['Telegram failed', refusal(502, 'Bad Gateway')],
    ['the connection broke', { kind: 'connection lost' as const }],
    ['a proxy sent a page', { kind: 'answer' as const, status: 503, body: '<html></html>' }],
  ])('arrives although %s (T10, T19)', async (_why, fault) => {
    await using bot = await startBot();
    bot.telegram.faults.add('sendMessage', fault);

    expect(await bot.person('ko').says('꼭 전해 주세요')).toEqual(['ko→en: 꼭 전해 주세요']);
  });

  it('is not waited for in a chat that has gone, and the next update is handled', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.telegram.faults.add('sendMessage', refusal(403, 'Forbidden: bot was blocked by the user'));

    expect(await jimin.says('차단했어요')).toEqual([]);
    expect(await jimin.says('다시 왔어요')).toEqual(['ko→en: 다시 왔어요']);
  });

  it('that Telegram refuses is not sent again: the person is told, and the next update is handled', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.telegram.faults.add('sendMessage', refusal(400, 'Bad Request: BUTTON_DATA_INVALID'));

    expect(await jimin.says('보낼 수 없는 말')).toEqual([SORRY]);
    expect(await jimin.says('그다음 말이에요')).toEqual(['ko→en: 그다음 말이에요']);
    expect(bot.telegram.faults.left('sendMessage')).toBe(0);
  });

  it('frees its chat although the store failed when it was done, and is not given again', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    jest.spyOn(bot.app.get(UpdateInbox), 'done').mockRejectedValueOnce(new StorageError('full', 'data'));

    expect(await jimin.says('첫 번째 말이에요')).toEqual(['ko→en: 첫 번째 말이에요']);
    expect(await jimin.says('두 번째 말이에요')).toEqual(['ko→en: 두 번째 말이에요']);
  });

  it('is translated once, however often it must be sent', async () => {
    await using bot = await startBot();
    const away = refusal(502, 'Bad Gateway');
    bot.telegram.faults.add('sendMessage', away, away);

    expect(await bot.person('ko').says('한 번만 번역해요')).toEqual(['ko→en: 한 번만 번역해요']);
    expect(bot.papago.calls).toHaveLength(1);
  });

  it('arrives although the message it replies to is gone', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const gate = new Gate();
    bot.papago.translate = gate.before((text: string) => text);
    const question = bot.telegram.world.say(jimin.user.id, jimin.user.id, { text: '지울 거예요' });
    await gate.reached;
    bot.telegram.world.delete(jimin.user.id, question.message_id);
    gate.release();
    await bot.settled();

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['지울 거예요']);
  });

  it('is one message for each command: what handlers return is not sent (T20, T21)', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');

    for (const command of ['/start', '/help', '/tr hello there'])
      expect(await emma.says(command)).toHaveLength(1);
    expect(bot.papago.calls).toHaveLength(1);
  });
});

describe('Calls to Telegram', () => {
  it('share one kept connection, besides that of long polling (T15, T18)', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    await bot.published();
    const connections = new Set<unknown>();
    bot.telegram.server.onConnection((socket) => connections.add(socket));

    for (const text of ['하나예요', '둘이에요', '셋이에요']) await jimin.says(text);

    expect(connections.size).toBe(0);
  });

  it('name the kinds of update that are wanted, every time', async () => {
    await using bot = await startBot();
    await bot.person('ko').says('안녕하세요');

    for (const { parameters } of bot.telegram.callsOf('getUpdates'))
      expect(parameters['allowed_updates']).toEqual(['message', 'edited_message', 'callback_query']);
  });
});

describe('Papago', () => {
  it.each([
    [
      'the key is wrong',
      401,
      '200',
      '번역 설정이 올바르지 않아요. 이 봇의 운영자가 이유를 확인할 수 있어요.',
    ],
    ['the API is not ticked', 429, '400', '지금은 번역 한도를 다 썼어요. 나중에 다시 시도해 주세요.'],
    ['the key may not', 401, '210', '번역 설정이 올바르지 않아요. 이 봇의 운영자가 이유를 확인할 수 있어요.'],
  ])(
    'refuses because %s: the person is told, and Papago is called once only',
    async (_why, status, errorCode, line) => {
      await using bot = await startBot();
      const jimin = bot.person('ko');
      bot.papago.fail({
        kind: 'answer',
        status,
        body: JSON.stringify({ error: { errorCode, message: 'No' } }),
      });

      expect(await jimin.says('안녕하세요')).toEqual([line]);
      expect(await jimin.says('다시 해 볼게요')).toEqual([line]);
      expect(bot.papago.calls).toHaveLength(1);
    },
  );

  it('is away: the person is told, and the next text is tried again', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const away = { kind: 'answer' as const, status: 503, body: '' };
    bot.papago.fail(away, away, away);

    expect(await jimin.says('안녕하세요')).toEqual([
      '지금은 파파고에 연결할 수 없어요. 몇 분 뒤에 다시 시도해 주세요.',
    ]);
    expect(await jimin.says('이제 되나요?')).toEqual(['ko→en: 이제 되나요?']);
  });

  it('works through the wire of the ended API, too', async () => {
    await using bot = await startBot({ PAPAGO_API: 'openapi' });

    expect(await bot.person('ko').says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
    expect(bot.papago.calls[0]?.path).toBe('/v1/papago/n2mt');
  });
});
