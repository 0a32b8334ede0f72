import type { ServerResponse } from 'node:http';
import { CannedServer, type ServerLine } from '../../../test/support/canned-server';
import { eventually } from '../../../test/support/eventually';
import { Gate } from '../../../test/support/gate';
import type { Update } from './bot-api-objects';
import { TelegramStandIn, type TelegramStandInOptions } from './telegram-stand-in';
import { TELEGRAM_DELIVERY } from './webhook-session';

const PUBLIC = 'https://bot.example.org';
const HOOK = { url: `${PUBLIC}/telegram/webhook?x=1`, secret_token: 'a-secret' };
const [EMMA, JIMIN] = [5, 6];
const TAKEN = { status: 200 };
const AWAY = { status: 503 };

/** A Telegram that delivers to a bot which answers what a test has prepared, and waits for nothing in between. */
class Delivery implements AsyncDisposable {
  now = 1_700_000_000_000;
  readonly telegram: TelegramStandIn;

  static async start(
    options: TelegramStandInOptions['delivery'] = {},
    ...lines: ServerLine[]
  ): Promise<Delivery> {
    const bot = await CannedServer.start();
    bot.answers(...lines).answersAlways(TAKEN);
    const delivery = new Delivery(bot, options);
    await delivery.telegram.start();
    return delivery;
  }

  private constructor(
    readonly bot: CannedServer,
    options: TelegramStandInOptions['delivery'],
  ) {
    this.telegram = new TelegramStandIn('123456:TEST-TOKEN', {
      now: () => this.now,
      delivery: { pause: () => Promise.resolve(), ...options },
    });
    this.telegram.world.addPerson({ id: EMMA, first_name: 'Emma' });
    this.telegram.world.addPerson({ id: JIMIN, first_name: '지민' });
    this.telegram.webhook.set(HOOK);
    this.telegram.webhook.reach(PUBLIC, bot.url);
  }

  say(personId: number, text: string): void {
    this.telegram.world.say(personId, personId, { text });
  }

  get pending(): number {
    return this.telegram.world.updates.size;
  }

  /** The texts that the bot was sent, in order, taken or not. */
  get texts(): (string | undefined)[] {
    const updates = this.bot.requests.map(({ body }) => JSON.parse(body) as Update);
    return updates.map(({ message, callback_query: query }) =>
      message ? (message as { text: string }).text : (query as { data: string }).data,
    );
  }

  untilSent(count: number): Promise<true | undefined> {
    return eventually('the bot is asked', () => this.bot.requests.length >= count);
  }

  untilTaken(): Promise<true | undefined> {
    return eventually('everything is taken', () => this.pending === 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.telegram.stop();
    await this.bot.stop();
  }
}

/** Keeps its answers until the test sends them. */
function holding(): { line: ServerLine; held: ServerResponse[] } {
  const held: ServerResponse[] = [];
  return { line: (response) => void held.push(response), held };
}

describe('An update for a webhook', () => {
  it('is posted with the secret, and pending until it is taken', async () => {
    const { line, held } = holding();
    await using delivery = await Delivery.start({}, line);

    delivery.say(EMMA, '안녕');
    await delivery.untilSent(1);

    expect(delivery.pending).toBe(1);
    expect(delivery.telegram.webhook.info()).toMatchObject({ pending_update_count: 1 });
    held[0]?.writeHead(204).end();
    await delivery.untilTaken();
    expect(delivery.bot.requests).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/telegram/webhook?x=1',
        headers: expect.objectContaining({
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': 'a-secret',
        }) as object,
      }),
    ]);
    expect(JSON.parse(delivery.bot.requests[0]?.body ?? '')).toMatchObject({
      update_id: 101,
      message: { text: '안녕', chat: { id: EMMA } },
    });
    expect(delivery.telegram.webhook.info()).not.toHaveProperty('last_error_message');
  });

  it('waits while nobody listens', async () => {
    const gate = new Gate();
    await using delivery = await Delivery.start({ pause: () => gate.wait() });
    await delivery.bot.stop();

    delivery.say(EMMA, 'hi');
    await gate.reached;

    expect(delivery.telegram.webhook.info()).toMatchObject({ last_error_message: 'Connection refused' });
    expect(delivery.pending).toBe(1);
    gate.release();
  });

  it('is dropped when it is too old: a button press after 150 seconds, a message after a day', async () => {
    const gate = new Gate();
    await using delivery = await Delivery.start({ pause: () => gate.wait() }, AWAY, AWAY);
    const { world } = delivery.telegram;
    const { message_id: id } = world.post(world.bot, EMMA, { text: 'choose' });
    world.press(EMMA, EMMA, id, 'a button');
    delivery.say(EMMA, 'a message');
    await delivery.untilSent(2);

    delivery.now += 149_999;
    expect(delivery.pending).toBe(2);
    delivery.now += 1;
    expect(delivery.pending).toBe(1);
    delivery.now += 24 * 3_600_000;
    expect(delivery.pending).toBe(0);

    delivery.say(JIMIN, 'a new one');
    gate.release();
    await delivery.untilTaken();
    expect(delivery.texts.slice(2)).toEqual(['a new one']);
  });
});

describe('A webhook', () => {
  it('gets nothing while its public address leads nowhere, and then everything', async () => {
    await using delivery = await Delivery.start();
    delivery.telegram.webhook.set({ url: 'https://elsewhere.example.org/hook' });

    delivery.say(EMMA, 'hi');
    expect(delivery.pending).toBe(1);
    delivery.telegram.webhook.reach('https://elsewhere.example.org', delivery.bot.url);
    await delivery.untilTaken();

    expect(delivery.bot.requests.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('hands over to getUpdates what it has not taken, and takes over what waits there', async () => {
    const { line } = holding();
    await using delivery = await Delivery.start({}, line);
    const { webhook, world } = delivery.telegram;
    delivery.say(EMMA, 'hi');
    await delivery.untilSent(1);

    webhook.delete({});
    const polled = await world.updates.get({}, new AbortController().signal);
    webhook.set(HOOK);
    await delivery.untilTaken();

    expect(polled).toEqual([expect.objectContaining({ update_id: 101 })]);
    expect(delivery.texts).toEqual(['hi', 'hi']);
  });

  it('forgets what waits when it is told so', async () => {
    await using delivery = await Delivery.start({}, AWAY);
    delivery.telegram.webhook.delete({});
    delivery.say(EMMA, 'hi');

    delivery.telegram.webhook.set({ ...HOOK, drop_pending_updates: true });

    expect([delivery.pending, delivery.texts]).toEqual([0, []]);
  });

  it('is not disturbed when it is set once more', async () => {
    const { line, held } = holding();
    await using delivery = await Delivery.start({}, line);
    delivery.say(EMMA, 'hi');
    await delivery.untilSent(1);

    delivery.telegram.webhook.set(HOOK);
    held[0]?.end();
    await delivery.untilTaken();

    expect(delivery.texts).toEqual(['hi']);
  });

  it('is left alone after the end, and delivered to again after a new start', async () => {
    const { line } = holding();
    // With the real pause: its timer must not outlive the end either.
    const { pause } = TELEGRAM_DELIVERY;
    await using delivery = await Delivery.start({ pause, firstPause: 3_600_000 }, line, AWAY, AWAY);
    delivery.say(EMMA, 'hangs');
    delivery.say(JIMIN, 'pauses');
    await delivery.untilSent(3);

    await delivery.telegram.stop();
    expect(delivery.pending).toBe(2);
    await delivery.telegram.start();
    await delivery.untilTaken();

    expect(delivery.texts.slice(3).toSorted()).toEqual(['hangs', 'pauses']);
  });
});
