import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerLine } from '../../test/support/canned-server';
import { PapagoBench, refused, translated } from '../../test/support/papago-bench';

const LONG = 3_600_000;
const KEPT_CLOSED = { failuresToBreak: 3, breakMs: LONG, refusalBreakMs: LONG };
const AWAY: ServerLine = { status: 503, body: '' };
const YES = translated('일곱 시에 봐요.');
const TRANSLATION = { text: '일곱 시에 봐요.', source: 'en' };

async function failTimes(bench: PapagoBench, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await bench.failure();
}

describe('After failures in a row', () => {
  it('Papago is left alone, with the same error and without a call', async () => {
    await using bench = await PapagoBench.open(KEPT_CLOSED);
    bench.server.answersAlways(AWAY);
    await failTimes(bench, 3);
    const calls = bench.calls;

    expect(await bench.failure()).toMatchObject({ code: 'unavailable', detail: 'HTTP 503' });
    expect(bench.calls).toBe(calls);
  });

  it('the operator is told once', async () => {
    await using bench = await PapagoBench.open(KEPT_CLOSED);
    bench.server.answersAlways(AWAY);

    await failTimes(bench, 2);
    expect(bench.log.errors).toEqual([]);
    await failTimes(bench, 5);

    expect(bench.log.errors).toEqual([expect.stringContaining('Papago does not answer')]);
    expect(bench.log.errors[0]).toContain('HTTP 503');
  });

  it('that a translation has interrupted Papago is still called', async () => {
    await using bench = await PapagoBench.open(KEPT_CLOSED);
    const failure = [AWAY, AWAY, AWAY];
    bench.server.answers(...failure, ...failure, YES, ...failure, ...failure, YES);

    await failTimes(bench, 2);
    expect(await bench.translate()).toEqual(TRANSLATION);
    await failTimes(bench, 2);
    expect(await bench.translate()).toEqual(TRANSLATION);
  });

  it('that an answer about one text has interrupted Papago is still called', async () => {
    await using bench = await PapagoBench.open(KEPT_CLOSED);
    const failure = [AWAY, AWAY, AWAY];
    bench.server.answers(...failure, ...failure, refused(400, 'N2MT09'), ...failure, YES);
    await failTimes(bench, 4);

    expect(await bench.translate()).toEqual(TRANSLATION);
  });

  it('and the break, one call tries again: Papago is back, and the operator is told', async () => {
    await using bench = await PapagoBench.open({ ...KEPT_CLOSED, breakMs: 1 });
    bench.server.answers(...Array.from({ length: 9 }, () => AWAY), YES, YES);
    await failTimes(bench, 3);
    await sleep(20);

    expect(await bench.translate()).toEqual(TRANSLATION);
    expect(await bench.translate()).toEqual(TRANSLATION);
    expect(bench.log.lines.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Papago answers again.'),
    );
  });
});

it('Answers about one text, however many, do not keep Papago from being called', async () => {
  await using bench = await PapagoBench.open({ ...KEPT_CLOSED, failuresToBreak: 1 });
  bench.server.answers(
    ...['N2MT05', 'N2MT09', 'N2MT08', 'X999', 'N2MT06'].map((code) => refused(400, code)),
    YES,
  );
  await failTimes(bench, 5);

  expect(await bench.translate()).toEqual(TRANSLATION);
  expect(bench.log.errors).toEqual([]);
});

describe.each<[string, ServerLine, string, string]>([
  ['used-up quota, or an API that is not ticked', refused(429, '400'), 'quota-exceeded', 'Quota Exceeded'],
  ['missing subscription', refused(401, '210'), 'permission', 'the older host refuses new keys'],
])('After one refusal for a %s', (_what, refusal, code, advice) => {
  it('Papago is left alone, and the operator is told once what to do', async () => {
    await using bench = await PapagoBench.open(KEPT_CLOSED);
    bench.server.answersAlways(refusal);

    for (let time = 0; time < 4; time += 1) expect(await bench.failure()).toMatchObject({ code });

    expect(bench.calls).toBe(1);
    expect(bench.log.errors).toEqual([expect.stringContaining(advice)]);
  });

  it('and the break, Papago is called again', async () => {
    await using bench = await PapagoBench.open({ ...KEPT_CLOSED, refusalBreakMs: 1 });
    bench.server.answers(refusal, YES, YES);
    await bench.failure();
    await sleep(20);

    expect(await bench.translate()).toEqual(TRANSLATION);
    expect(await bench.translate()).toEqual(TRANSLATION);
  });

  it('and the break, nobody is told that Papago answers again while it is away', async () => {
    await using bench = await PapagoBench.open({ ...KEPT_CLOSED, refusalBreakMs: 1 });
    bench.server.answers(refusal).answersAlways(AWAY);
    await bench.failure();
    await sleep(20);

    expect(await bench.failure()).toMatchObject({ code: 'unavailable' });
    expect(bench.log.lines.filter(({ text }) => text.includes('answers again'))).toEqual([]);
  });
});

describe('After a refused key', () => {
  const WRONG_KEY = refused(401, '200');

  it('Papago is not called again, however long it takes', async () => {
    await using bench = await PapagoBench.open({ failuresToBreak: 1, breakMs: 1, refusalBreakMs: 1 });
    bench.server.answers(WRONG_KEY).answersAlways(YES);
    await bench.failure();
    await sleep(20);

    expect(await bench.failure()).toMatchObject({ code: 'auth', detail: 'HTTP 401, errorCode 200' });
    expect(bench.calls).toBe(1);
  });

  it('the operator is told once', async () => {
    await using bench = await PapagoBench.open(KEPT_CLOSED);
    bench.server.answersAlways(WRONG_KEY);

    await Promise.all(Array.from({ length: 5 }, () => bench.failure()));
    await failTimes(bench, 3);

    expect(bench.log.errors).toEqual([expect.stringContaining('PAPAGO_CLIENT_ID and PAPAGO_CLIENT_SECRET')]);
  });

  it('that is the reason, whatever a call at the same time has met', async () => {
    await using bench = await PapagoBench.open({ ...KEPT_CLOSED, failuresToBreak: 1, pauseMs: 20 });
    bench.server.answers(AWAY, WRONG_KEY).answersAlways(AWAY);

    await Promise.all([bench.failure(), bench.failure()]);

    expect(await bench.failure()).toMatchObject({ code: 'auth' });
  });

  it.each([
    ['401', '024'],
    ['404', '051'],
  ])('of the open API (HTTP %s, %s), the operator is told that this API has ended', async (status, code) => {
    await using bench = await PapagoBench.open(undefined, { PAPAGO_API: 'openapi' });
    bench.server.answers({
      status: Number(status),
      body: JSON.stringify({ errorMessage: 'No', errorCode: code }),
    });

    await bench.failure();

    expect(bench.log.errors).toEqual([expect.stringMatching(/ended/i)]);
  });
});
