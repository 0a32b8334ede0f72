import type { Update } from './bot-api-objects';
import { TelegramStandIn } from './telegram-stand-in';

const TOKEN = '123456:TEST-TOKEN';
const [EMMA, TRIP, NEW_TRIP, TOPIC] = [5, -77, -1_001_234, 9];

let telegram: TelegramStandIn;

interface Answer {
  ok: boolean;
  error_code?: number;
  description?: string;
  parameters?: object;
  result?: { message_id: number };
}

async function call(method: string, parameters: object): Promise<Answer> {
  const response = await fetch(`${telegram.url}/bot${TOKEN}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as Answer;
}

const send = (chatId: number, more: object = {}) =>
  call('sendMessage', { chat_id: chatId, text: 'hi', ...more });
/** What the bot has been told, without the numbers of the updates. */
const told = (): Omit<Update, 'update_id'>[] =>
  telegram.world.updates.waiting().map(({ update_id: _id, ...content }) => content);

beforeEach(async () => {
  telegram = new TelegramStandIn(TOKEN);
  telegram.world.addPerson({ id: EMMA, first_name: 'Emma' });
  telegram.world.addGroup(TRIP, 'Trip', [EMMA]);
  await telegram.start();
});

afterEach(() => telegram.stop());

describe('A person who blocks the bot', () => {
  it('gets nothing from it, and it hears nothing from them, until they unblock it', async () => {
    const blocked = { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' };
    const { result: earlier } = await send(EMMA);

    telegram.world.block(EMMA);
    telegram.world.say(EMMA, EMMA, { text: 'are you there?' });

    expect(await send(EMMA)).toEqual(blocked);
    expect(await call('sendChatAction', { chat_id: EMMA, action: 'typing' })).toEqual(blocked);
    const edit = { chat_id: EMMA, message_id: earlier?.message_id, text: 'changed' };
    expect(await call('editMessageText', edit)).toMatchObject({ ok: true });
    expect(await send(TRIP)).toMatchObject({ ok: true });

    telegram.world.unblock(EMMA);
    expect(await send(EMMA)).toMatchObject({ ok: true });
    const statuses = told().map(({ my_chat_member: change }) => change);
    expect(statuses).toMatchObject([
      { chat: { id: EMMA }, new_chat_member: { status: 'kicked' } },
      { chat: { id: EMMA }, new_chat_member: { status: 'member' } },
    ]);
  });
});

describe('A group that throws the bot out', () => {
  it('takes nothing from it, not even a change, until it is back', async () => {
    const { result: earlier } = await send(TRIP);
    const kicked = {
      ok: false,
      error_code: 403,
      description: 'Forbidden: bot was kicked from the group chat',
    };

    telegram.world.kick(TRIP);

    expect(await send(TRIP)).toEqual(kicked);
    const message = { chat_id: TRIP, message_id: earlier?.message_id };
    expect(await call('editMessageText', { ...message, text: 'changed' })).toEqual(kicked);
    expect(await call('deleteMessage', message)).toEqual(kicked);
    telegram.world.readmit(TRIP);
    expect(await send(TRIP)).toMatchObject({ ok: true });
  });
});

describe('A group that becomes a supergroup', () => {
  it('tells the bot in both chats, and refuses the former id', async () => {
    const { result: earlier } = await send(TRIP);
    const upgraded = {
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: NEW_TRIP },
    };

    telegram.world.migrate(TRIP, NEW_TRIP);

    expect(told()).toMatchObject([
      { message: { chat: { id: TRIP, type: 'group' }, migrate_to_chat_id: NEW_TRIP } },
      { message: { chat: { id: NEW_TRIP, type: 'supergroup' }, migrate_from_chat_id: TRIP } },
    ]);
    const edit = { chat_id: TRIP, message_id: earlier?.message_id, text: 'changed' };
    expect([await send(TRIP), await call('editMessageText', edit)]).toEqual([upgraded, upgraded]);
    expect(await send(NEW_TRIP)).toMatchObject({
      ok: true,
      result: { chat: { id: NEW_TRIP, type: 'supergroup', title: 'Trip' } },
    });
  });

  it('takes its people along, who do not even notice', () => {
    telegram.world.migrate(TRIP, NEW_TRIP);

    telegram.world.say(EMMA, TRIP, { text: '/tr hello' });

    expect(told().at(-1)).toMatchObject({
      message: { chat: { id: NEW_TRIP, type: 'supergroup' }, text: '/tr hello' },
    });
    expect([...telegram.world.chats.keys()]).toEqual([EMMA, NEW_TRIP]);
    expect(telegram.world.chats.get(NEW_TRIP)).toMatchObject({ memberIds: [EMMA], chat: { type: 'group' } });
  });
});

describe('A topic', () => {
  const inTopic = { message_thread_id: TOPIC };

  it('is told with what is said in it, and answers stay in it', async () => {
    const question = telegram.world.say(EMMA, TRIP, { text: '/tr hello', threadId: TOPIC });
    const topic = { message_thread_id: TOPIC, is_topic_message: true };

    expect(told()).toMatchObject([{ message: topic }]);
    expect(await send(TRIP, inTopic)).toMatchObject({ result: topic });
    const reply = { reply_parameters: { message_id: question.message_id } };
    expect(await send(TRIP, reply)).toMatchObject({ result: topic });
    expect((await send(TRIP)).result).not.toHaveProperty('is_topic_message');
  });

  it('that is closed takes nothing, not even a reply, until it is opened', async () => {
    const closed = { ok: false, error_code: 400, description: 'Bad Request: TOPIC_CLOSED' };
    const question = telegram.world.say(EMMA, TRIP, { text: '/tr hello', threadId: TOPIC });

    telegram.world.closeTopic(TRIP, TOPIC);

    expect(await send(TRIP, inTopic)).toEqual(closed);
    expect(await send(TRIP, { reply_parameters: { message_id: question.message_id } })).toEqual(closed);
    expect(await send(TRIP)).toMatchObject({ ok: true });
    telegram.world.openTopic(TRIP, TOPIC);
    expect(await send(TRIP, inTopic)).toMatchObject({ ok: true });
  });

  it('that nobody knows is not found, and General has no number', async () => {
    const unknown = { ok: false, error_code: 400, description: 'Bad Request: message thread not found' };

    expect(await send(TRIP, inTopic)).toEqual(unknown);
    expect(await send(TRIP, { message_thread_id: 1 })).toEqual(unknown);
  });
});
