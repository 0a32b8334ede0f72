import { TelegramStandIn } from '../../playground/telegram-stand-in/telegram-stand-in';
import { type Fault, refusal } from '../../playground/fault-script';
import { eventually } from '../../../test/support/eventually';
import { BotApiClient } from '../outgoing/bot-api-client';
import { callsThrough } from '../../../test/support/outgoing-bench';
import type { IncomingUpdate } from './incoming-update';
import { LongPolling } from './long-polling';

const TOKEN = '123456:TEST-TOKEN';
const QUICK = { timeoutSeconds: 1, graceMs: 150, firstPauseMs: 5, longestPauseMs: 20 };

/** Long polling against the stand-in, bringing updates to a list instead of an inbox. */
class Poller implements AsyncDisposable {
  readonly telegram = new TelegramStandIn(TOKEN);
  readonly received: IncomingUpdate[] = [];
  failures = 0;
  polling!: LongPolling;
  private client!: BotApiClient;

  static async start(prepare: (telegram: TelegramStandIn) => void = () => undefined): Promise<Poller> {
    const poller = new Poller();
    await poller.telegram.start();
    poller.telegram.world.addPerson({ id: 5, first_name: 'Emma' });
    prepare(poller.telegram);
    poller.client = new BotApiClient({ apiRoot: poller.telegram.url, token: TOKEN, connections: 2 });
    const receive = (updates: readonly IncomingUpdate[]): Promise<void> => {
      if (poller.failures > 0) {
        poller.failures -= 1;
        return Promise.reject(new Error('disk is full'));
      }
      poller.received.push(...updates);
      return Promise.resolve();
    };
    poller.polling = new LongPolling(callsThrough(poller.client), { receive }, () => ['message'], QUICK);
    return poller;
  }

  say(text: string): void {
    this.telegram.world.say(5, 5, { text });
  }

  async untilReceived(count: number): Promise<number[]> {
    await eventually('the updates are there', () => this.received.length >= count);
    return this.received.map(({ update_id: id }) => id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.polling.close();
    await this.client.close();
    await this.telegram.stop();
  }
}

describe('Long polling', () => {
  it('brings updates in order and confirms them only after they were taken', async () => {
    await using poller = await Poller.start();
    poller.say('first of all');
    poller.say('and then');

    await poller.polling.open();

    expect(await poller.untilReceived(2)).toEqual([101, 102]);
    await eventually('they are confirmed', () => poller.telegram.world.updates.size === 0);
    const offsets = poller.telegram.callsOf('getUpdates').map(({ parameters }) => parameters['offset']);
    expect(offsets[0]).toBeUndefined();
    expect(poller.polling.health()).toEqual({ ready: true });
  });

  it('confirms nothing that could not be stored, and asks for it again', async () => {
    await using poller = await Poller.start();
    poller.failures = 2;
    poller.say('keep me');

    await poller.polling.open();

    expect(await poller.untilReceived(1)).toEqual([101]);
  });

  const faults: [string, Fault][] = [
    ['409 of another poller', refusal(409, 'Conflict: terminated by other getUpdates request')],
    ['409 of a webhook', refusal(409, "Conflict: can't use getUpdates method while webhook is active")],
    ['401', refusal(401, 'Unauthorized')],
    ['429', refusal(429, 'Too Many Requests: retry after 0', { retry_after: 0 })],
    ['502', refusal(502, 'Bad Gateway')],
    ['an HTML page', { kind: 'answer', status: 200, body: '<html>login</html>' }],
    ['an answer that is no list', { kind: 'answer', status: 200, body: '{"ok":true,"result":{}}' }],
    ['a cut answer', { kind: 'answer cut' }],
    ['a lost connection', { kind: 'connection lost' }],
    ['no answer at all', { kind: 'hang' }],
  ];

  it.each(faults)('recovers from %s, and is not ready meanwhile (T1, T8)', async (_what, fault) => {
    await using poller = await Poller.start((telegram) => telegram.faults.add('getUpdates', fault, fault));
    const health: boolean[] = [];
    poller.telegram.on('call', () => health.push(poller.polling.health().ready));

    await poller.polling.open();
    await eventually('the faults are over', () => poller.telegram.faults.left('getUpdates') === 0);
    poller.say('still there?');

    expect(await poller.untilReceived(1)).toHaveLength(1);
    expect(health[0]).toBe(false);
    await eventually('it is ready again', () => poller.polling.health().ready);
  });

  it('says to the operator what a conflict means', async () => {
    await using poller = await Poller.start((telegram) =>
      telegram.webhook.set({ url: 'https://production.example.org' }),
    );

    await poller.polling.open();

    const problem = await eventually('it has asked', () => {
      const health = poller.polling.health();
      return !health.ready && health.problem.startsWith('A webhook') && health.problem;
    });
    poller.telegram.webhook.delete({});
    await eventually('it polls', () => poller.polling.health().ready);

    expect(problem).toContain('npm run bot -- webhook delete');
  });

  it('ends at once, also while a call is waiting', async () => {
    await using poller = await Poller.start();
    await poller.polling.open();
    await eventually('it is ready', () => poller.polling.health().ready);

    await expect(poller.polling.close()).resolves.toBeUndefined();
  });
});
