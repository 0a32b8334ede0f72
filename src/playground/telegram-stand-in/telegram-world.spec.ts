import { botApiMethods } from './bot-api-methods';
import type { Message } from './bot-api-objects';
import { BotProfile } from './bot-profile';
import { TelegramWorld } from './telegram-world';
import { WebhookDelivery } from './webhook-delivery';
import { WebhookRegistration } from './webhook-registration';

const EMMA = 5;
const LINK = 'see https://example.org';

let world: TelegramWorld;
let now: number;

beforeEach(() => {
  now = 1_700_000_000_000;
  world = new TelegramWorld({ id: 1, is_bot: true, first_name: 'Bot' }, () => now);
  world.addPerson({ id: EMMA, first_name: 'Emma' });
});

function call(method: string, parameters: Record<string, unknown>): Message {
  const webhook = new WebhookRegistration(world.updates, new WebhookDelivery(world.updates, () => now));
  const methods = botApiMethods(world, new BotProfile(), webhook);
  return methods[method]?.(parameters, new AbortController().signal) as Message;
}

describe('An edited message', () => {
  it('keeps when it was sent, and nothing of its former text, when the bot edits it', () => {
    const { message_id: id } = call('sendMessage', { chat_id: EMMA, text: LINK });
    now += 60_000;

    call('editMessageText', { chat_id: EMMA, message_id: id, text: 'plain' });

    const message = world.find(EMMA, id);
    expect(message).toMatchObject({ text: 'plain', date: 1_700_000_000, edit_date: 1_700_000_060 });
    expect(message).not.toHaveProperty('entities');
  });

  it.each([
    ['a text', {}],
    ['a caption', { content: { photo: [] } }],
  ])('has the entities of its new words when a person edits %s', (_what, sending) => {
    const { message_id: id } = world.say(EMMA, EMMA, { text: LINK, ...sending });

    const edited = world.edit(EMMA, id, 'plain');

    expect(edited.text ?? edited.caption).toBe('plain');
    expect(edited.entities ?? edited.caption_entities).toBeUndefined();
  });
});

describe('A reaction', () => {
  const GROUP = -7;
  const told: Record<string, unknown>[] = [];

  beforeEach(() => {
    told.length = 0;
    world.on('reported', (content) => told.push(content));
    world.addGroup(GROUP, 'Trip', [EMMA]);
  });

  it('of a person is told with what was there before, when the bot has asked for reactions', () => {
    world.updates.allow(['message_reaction']);
    const { message_id: id } = call('sendMessage', { chat_id: EMMA, text: 'hi' });

    world.react(EMMA, EMMA, id, ['👍']);
    world.react(EMMA, EMMA, id, []);

    expect(world.updates.waiting()).toMatchObject([
      { message_reaction: { message_id: id, old_reaction: [], new_reaction: [{ emoji: '👍' }] } },
      { message_reaction: { message_id: id, old_reaction: [{ emoji: '👍' }], new_reaction: [] } },
    ]);
  });

  it('in a group is told to an administrator only', () => {
    const { message_id: id } = call('sendMessage', { chat_id: GROUP, text: 'hi' });

    world.react(EMMA, GROUP, id, ['👍']);
    expect(told).toEqual([]);
    world.setAdministrators(GROUP, [EMMA, world.bot.id]);
    world.react(EMMA, GROUP, id, ['👎']);

    expect(told).toMatchObject([{ message_reaction: { user: { id: EMMA }, chat: { id: GROUP } } }]);
  });

  it('of the bot is one emoji, under a message that is there', () => {
    const { message_id: id } = world.say(EMMA, EMMA, { text: 'hi' });
    const emoji = (one: string) => ({ type: 'emoji', emoji: one });
    const react = (...reaction: object[]) =>
      call('setMessageReaction', { chat_id: EMMA, message_id: id, reaction });

    react(emoji('🔥'));

    expect(world.reactions.of(world.bot, EMMA, id)).toEqual([emoji('🔥')]);
    expect(() => react(emoji('🔥'), emoji('👍'))).toThrow('REACTIONS_TOO_MANY');
    expect(() => call('setMessageReaction', { chat_id: EMMA, message_id: 99 })).toThrow('not found');
  });
});
