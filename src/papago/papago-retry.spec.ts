import { type ServerLine } from '../../test/support/canned-server';
import { PapagoBench, refused, translated } from '../../test/support/papago-bench';

const AWAY: ServerLine = { status: 503, body: '' };
const YES = translated('일곱 시에 봐요.');
const TRANSLATION = { text: '일곱 시에 봐요.', source: 'en' };

/** A server that takes the request and closes the connection. */
const LOST: ServerLine = (response) => void response.destroy();

describe('A translation is tried again', () => {
  it.each<[string, ServerLine[]]>([
    ['after one throttled call (#13)', [refused(429, '410')]],
    ['after a limited rate', [refused(429, '420')]],
    ['after a 429 without a code', [{ status: 429, body: '' }]],
    ['after one failure of the service', [refused(500, 'N2MT99')]],
    ['after two failures of different kinds', [AWAY, refused(429, '410')]],
    ['after an answer without a text', [translated('')]],
    ['after a lost connection', [LOST]],
    ['after an answer without a text and a failure of the service', [translated(''), AWAY]],
  ])('%s', async (_what, lines) => {
    await using bench = await PapagoBench.open({});
    bench.server.answers(...lines, YES);

    expect(await bench.translate()).toEqual(TRANSLATION);
    expect(bench.calls).toBe(lines.length + 1);
  });

  it('with the same request', async () => {
    await using bench = await PapagoBench.open({});
    bench.server.answers(AWAY, AWAY, YES);

    await bench.translate({ honorific: true });

    expect(new Set(bench.server.requests.map(({ path, body }) => path + body)).size).toBe(1);
  });

  it.each<[string, ServerLine, number]>([
    ['twice where nothing was served', AWAY, 3],
    ['once where it may have been billed', LOST, 2],
    ['once where the answer is no translation', translated(''), 2],
  ])('%s, and then given up', async (_what, line, calls) => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways(line);

    await bench.failure();

    expect(bench.calls).toBe(calls);
  });
});

describe('A translation is never tried again', () => {
  it.each<[number, string]>([
    [400, '100'],
    [401, '200'],
    [401, '210'],
    [404, '300'],
    [413, '430'],
    [429, '400'],
    [429, '010'],
    [401, '024'],
    [400, 'N2MT01'],
    [400, 'N2MT02'],
    [400, 'N2MT05'],
    [400, 'N2MT06'],
    [400, 'N2MT07'],
    [400, 'N2MT08'],
    [400, 'N2MT09'],
    [400, 'X999'],
  ])('after HTTP %i with %s', async (status, errorCode) => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways(refused(status, errorCode));

    await bench.failure();

    expect(bench.calls).toBe(1);
  });
});

describe('The pause that Papago asks for', () => {
  it('is kept', async () => {
    await using bench = await PapagoBench.open({});
    bench.server.answers(refused(429, '410', { 'retry-after': '1' }), YES);
    const begin = performance.now();

    expect(await bench.translate()).toEqual(TRANSLATION);

    expect(performance.now() - begin).toBeGreaterThan(980);
    expect(bench.calls).toBe(2);
  });

  it('is told to the caller instead when it is too long to wait for', async () => {
    await using bench = await PapagoBench.open({ longestPauseMs: 5_000 });
    bench.server.answersAlways(refused(429, '410', { 'retry-after': '6' }));

    expect(await bench.failure()).toMatchObject({ code: 'rate-limited', retryAfterMs: 6_000 });
    expect(bench.calls).toBe(1);
  });

  it.each(['', 'soon', '-5', 'Wed, 21 Oct 2026 07:28:00 GMT'])(
    'is not minded when it is no number of seconds: %j',
    async (pause) => {
      await using bench = await PapagoBench.open({});
      bench.server.answers(refused(503, '500', { 'retry-after': pause }), YES);

      expect(await bench.translate()).toEqual(TRANSLATION);
      expect(bench.calls).toBe(2);
    },
  );
});

describe('The real pauses', () => {
  it('let a translation through that failed once', async () => {
    await using bench = await PapagoBench.open();
    bench.server.answers(AWAY, YES);

    expect(await bench.translate()).toEqual(TRANSLATION);
  });
});
