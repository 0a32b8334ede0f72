import type { Update, UserFromGetMe } from 'telegraf/types';
import { BotApiServer, failureOf, hangUp, json, refused } from '../../test/support/bot-api-server';
import { callsThrough } from '../../test/support/outgoing-bench';
import { TestClock } from '../../test/support/test-clock';
import { BotContext } from './bot-context';
import { ChatAdmins } from './chat-admins';
import type { BotApiClient } from './outgoing/bot-api-client';
import type { OutgoingTelegram } from './outgoing/outgoing-telegram';

const [TRIP, EMMA, JIMIN] = [-77, 5, 6];
const GROUP_ANONYMOUS_BOT = 1_087_968_824;

const is = (status: string) => json({ ok: true, result: { status } });

/** Asks a Telegram that answers what a test has prepared. */
class Bench implements AsyncDisposable {
  readonly clock = new TestClock();
  readonly admins: ChatAdmins;

  private constructor(
    readonly telegram: BotApiServer,
    private readonly client: BotApiClient,
  ) {
    const calls = callsThrough(client, { tries: { tries: 1, pauseMs: 1 } });
    this.admins = new ChatAdmins(calls, this.clock.now);
  }

  static async of(...answers: (typeof hangUp)[]): Promise<Bench> {
    const telegram = new BotApiServer(answers);
    return new Bench(telegram, await telegram.start());
  }

  mayDecide(content: object): Promise<boolean> {
    const update = { update_id: 1, ...content } as unknown as Update;
    const nobody = undefined as unknown as OutgoingTelegram & UserFromGetMe;
    return this.admins.mayDecide(new BotContext(update, nobody, nobody));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.close();
    await this.telegram[Symbol.asyncDispose]();
  }
}

const group = { id: TRIP, type: 'supergroup' };
const command = (more: object = {}) => ({
  message: { message_id: 1, chat: group, from: { id: EMMA }, ...more },
});

describe('Whether somebody is an administrator', () => {
  it.each([
    ['creator', true],
    ['administrator', true],
    ['member', false],
    ['restricted', false],
    ['left', false],
    ['kicked', false],
  ])('is what Telegram says: %s', async (status, isAdmin) => {
    await using bench = await Bench.of(is(status));

    expect(await bench.admins.isAdmin(TRIP, EMMA)).toBe(isAdmin);
    expect(bench.telegram.seen[0]).toMatchObject({
      url: expect.stringMatching(/\/getChatMember$/) as string,
      body: JSON.stringify({ chat_id: TRIP, user_id: EMMA }),
    });
  });

  it('is asked once a minute for each person in each group', async () => {
    await using bench = await Bench.of(is('administrator'), is('member'), is('member'), is('member'));
    const { admins, clock, telegram } = bench;

    const first = [await admins.isAdmin(TRIP, EMMA), await admins.isAdmin(TRIP, JIMIN)];
    clock.advance(59_999);
    const second = [await admins.isAdmin(TRIP, EMMA), await admins.isAdmin(TRIP, JIMIN)];
    expect([first, second, telegram.seen.length]).toEqual([[true, false], [true, false], 2]);

    clock.advance(2);
    expect(await admins.isAdmin(TRIP, EMMA)).toBe(false);
    expect(await admins.isAdmin(-78, EMMA)).toBe(false);
    expect(telegram.seen).toHaveLength(4);
  });

  it.each([
    ['does not know the person', refused(400, 'Bad Request: user not found')],
    ['has thrown the bot out', refused(403, 'Forbidden: bot was kicked from the supergroup chat')],
  ])('is no when Telegram %s', async (_why, answer) => {
    await using bench = await Bench.of(answer);

    expect(await bench.admins.isAdmin(TRIP, EMMA)).toBe(false);
  });

  it('stays open while Telegram is away, and is asked again', async () => {
    await using bench = await Bench.of(hangUp, hangUp, is('creator'));

    expect(await failureOf(bench.admins.isAdmin(TRIP, EMMA))).toMatchObject({ code: 'unavailable' });
    expect(await bench.admins.isAdmin(TRIP, EMMA)).toBe(true);
  });
});

describe('Who may decide', () => {
  it('is, in a private chat, whoever is in it, without a question', async () => {
    await using bench = await Bench.of();
    const chat = { id: EMMA, type: 'private' };

    expect(await bench.mayDecide(command({ chat }))).toBe(true);
    expect(bench.telegram.seen).toHaveLength(0);
  });

  it('is, in a group, an administrator', async () => {
    await using bench = await Bench.of(is('administrator'), is('member'));

    expect(await bench.mayDecide(command())).toBe(true);
    expect(await bench.mayDecide(command({ from: { id: JIMIN } }))).toBe(false);
  });

  it('is an administrator who writes as the group itself', async () => {
    await using bench = await Bench.of(is('left'));
    const from = { id: GROUP_ANONYMOUS_BOT, is_bot: true };

    expect(await bench.mayDecide(command({ from, sender_chat: group }))).toBe(true);
    expect(bench.telegram.seen).toHaveLength(0);
  });

  it('is no channel that writes in the group', async () => {
    await using bench = await Bench.of(is('creator'));

    expect(await bench.mayDecide(command({ sender_chat: { id: -1_009, type: 'channel' } }))).toBe(false);
  });

  it('is not everybody who presses a button under what the bot wrote as a channel', async () => {
    await using bench = await Bench.of(is('member'));
    const channel = { id: -1_009, type: 'channel' };
    const message = { message_id: 1, date: 1, chat: channel, sender_chat: channel };

    expect(await bench.mayDecide({ callback_query: { id: '1', from: { id: EMMA }, message } })).toBe(false);
    expect(bench.telegram.seen).toHaveLength(1);
  });

  it('is nobody where there is no chat', async () => {
    await using bench = await Bench.of();

    expect(await bench.mayDecide({ inline_query: { id: '1', from: { id: EMMA }, query: 'hi' } })).toBe(false);
  });
});
