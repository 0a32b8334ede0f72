import { eventually } from '../../../test/support/eventually';
import type { Fault } from '../fault-script';
import { TELEGRAM_LIMITS } from './flood-limits';
import { TelegramStandIn, type TelegramStandInOptions } from './telegram-stand-in';

const TOKEN = '123456:TEST-TOKEN';
const EMMA = 5;

let telegram: TelegramStandIn;

const send = (text: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${telegram.url}/bot${TOKEN}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: EMMA, text }),
    ...(signal && { signal }),
  });
const texts = (): (string | undefined)[] => telegram.world.all().map(({ text }) => text);

async function start(options?: TelegramStandInOptions): Promise<void> {
  telegram = new TelegramStandIn(TOKEN, options);
  telegram.world.addPerson({ id: EMMA, first_name: 'Emma' });
  await telegram.start();
}

async function startAnew(options: TelegramStandInOptions): Promise<void> {
  await telegram.stop();
  await start(options);
}

beforeEach(() => start());

afterEach(() => telegram.stop());

describe('A call that goes wrong', () => {
  it.each<[Fault, string[]]>([
    [{ kind: 'connection lost' }, []],
    [{ kind: 'answer lost' }, ['hi']],
    [{ kind: 'answer cut' }, ['hi']],
  ])('with %j has left %j in the chat', async (fault, expected) => {
    telegram.faults.add('sendMessage', fault);

    await expect(send('hi').then((response) => response.text())).rejects.toThrow();

    expect(texts()).toEqual(expected);
    expect(telegram.calls.map((call) => call.fault)).toEqual(expected.map(() => fault.kind));
  });

  it.each<[Fault, string[]]>([
    [{ kind: 'hang' }, []],
    [{ kind: 'hang after' }, ['hi']],
  ])('with %j is never answered and has left %j in the chat', async (fault, expected) => {
    const caller = new AbortController();
    telegram.faults.add('sendMessage', fault);
    const end = send('hi', caller.signal).catch((error: unknown) => error);

    await eventually('the call is there', () => telegram.faults.left('sendMessage') === 0);
    await eventually('it has had its effect', () => texts().length === expected.length);
    caller.abort();

    expect(await end).toMatchObject({ name: 'AbortError' });
    expect(texts()).toEqual(expected);
  });

  it('is carried out and answered later when it is slow', async () => {
    telegram.faults.add('sendMessage', { kind: 'slow', milliseconds: 50 });
    const slow = send('slow');
    await eventually('it is on its way', () => telegram.faults.left('sendMessage') === 0);

    await send('quick');
    const answer = (await (await slow).json()) as { ok: boolean };

    expect([answer.ok, texts()]).toEqual([true, ['quick', 'slow']]);
    expect(telegram.calls.map(({ fault }) => fault)).toEqual([undefined, 'slow']);
  });

  it('is carried out at once when only its answer is late', async () => {
    telegram.faults.add('sendMessage', { kind: 'answer late', milliseconds: 50 });
    const late = send('late');
    await eventually('it is carried out', () => texts().length === 1);

    await send('next');
    const answer = (await (await late).json()) as { ok: boolean };

    expect([answer.ok, texts()]).toEqual([true, ['late', 'next']]);
    expect(telegram.calls.map(({ fault, unanswered }) => [fault, unanswered])).toEqual([
      ['answer late', undefined],
      [undefined, undefined],
    ]);
  });

  it('is not carried out any more when it is slow and the end comes first', async () => {
    telegram.faults.add('sendMessage', { kind: 'slow', milliseconds: 3_600_000 });
    const end = send('too late').catch((error: unknown) => error);
    await eventually('it is on its way', () => telegram.faults.left('sendMessage') === 0);

    await telegram.stop();

    expect(await end).toMatchObject({ message: 'fetch failed' });
    expect(texts()).toEqual([]);
    await telegram.start();
  });
});

describe('Calls that come too fast', () => {
  it('are refused with nothing carried out, and counted', async () => {
    await startAnew({ limits: TELEGRAM_LIMITS, now: () => 1_700_000_000_000 });
    for (const text of ['one', 'two', 'three']) await send(text);

    const refused = await send('four');

    expect([refused.status, await refused.json()]).toEqual([
      429,
      {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 3',
        parameters: { retry_after: 3 },
      },
    ]);
    expect([texts(), telegram.floods]).toEqual([['one', 'two', 'three'], 1]);
    expect(telegram.world.all().map(({ date }) => date)).toEqual(Array(3).fill(1_700_000_000));
  });

  it('are never refused where there are no limits', async () => {
    for (const text of ['one', 'two', 'three', 'four']) await send(text);

    expect([texts().length, telegram.floods]).toEqual([4, 0]);
  });
});

describe('The record of calls', () => {
  it.each<[Fault | undefined, true | undefined]>([
    [undefined, undefined],
    [{ kind: 'answer lost' }, true],
    [{ kind: 'answer cut' }, true],
  ])('tells after %j whether an answer was left unwritten: %s', async (fault, unanswered) => {
    if (fault) telegram.faults.add('sendMessage', fault);

    await send('hi')
      .then((response) => response.text())
      .catch(() => undefined);

    await eventually('the call is over', () => telegram.calls[0]?.unanswered === unanswered);
    expect(telegram.calls).toMatchObject([{ ok: true }]);
  });

  it('tells that the caller hung up before the answer', async () => {
    const caller = new AbortController();
    telegram.faults.add('sendMessage', { kind: 'slow', milliseconds: 50 });
    telegram.on('request', () => setImmediate(() => caller.abort()));

    await send('hi', caller.signal).catch(() => undefined);

    await eventually('the call is known as unanswered', () => telegram.calls[0]?.unanswered);
    expect(texts()).toEqual(['hi']);
  });

  it('tells of each call as it comes in, is carried out and is answered', async () => {
    const told: string[] = [];
    telegram.on('request', (method) => told.push(`${method} with ${texts().length} messages`));
    telegram.on('call', () => told.push(`carried out with ${texts().length} messages`));
    telegram.on('answered', ({ method }) => told.push(`${method} answered`));

    await send('hi');

    await eventually('the answer is written', () => told.length === 3);
    expect(told).toEqual([
      'sendMessage with 0 messages',
      'carried out with 1 messages',
      'sendMessage answered',
    ]);
  });

  it('lets a fault hit the very call that comes in', async () => {
    telegram.once('request', (method) => telegram.faults.add(method, { kind: 'connection lost' }));

    await expect(send('hi')).rejects.toThrow();

    expect(texts()).toEqual([]);
  });

  it('keeps all of them, or only the newest', async () => {
    const sent = ['one', 'two', 'three', 'four'];
    const recorded = () => telegram.callsOf('sendMessage').map(({ parameters }) => parameters['text']);
    for (const text of sent) await send(text);
    expect(recorded()).toEqual(sent);

    await startAnew({ keepCalls: 2 });
    for (const text of sent) await send(text);

    expect(recorded()).toEqual(['three', 'four']);
    expect(texts()).toEqual(sent);
  });

  it('tells of chance faults, which are alike in every run with the same numbers', async () => {
    const numbers = [0.1, 0.9, 0.2];
    await startAnew({ random: () => numbers.shift() ?? 1 });
    telegram.faults.switchOn('loss', { methods: /^send/, fault: { kind: 'answer lost' }, share: 0.5 });

    for (const text of ['one', 'two', 'three']) await send(text).catch(() => undefined);

    expect(telegram.calls.map(({ fault, ok }) => [fault, ok])).toEqual([
      ['answer lost', true],
      [undefined, true],
      ['answer lost', true],
    ]);
    expect(telegram.faults.dealt({ method: 'sendMessage', kind: 'answer lost' })).toBe(2);
  });
});
