import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerLine } from '../../test/support/canned-server';
import { PapagoBench, refused, translated } from '../../test/support/papago-bench';
import type { CallMeter } from '../translation/call-meter';
import { TranslationError } from '../translation/translation-error';

const AWAY: ServerLine = { status: 503, body: '' };
const YES = translated('일곱 시에 봐요.');
const LONG = 3_600_000;

/** A meter that keeps whether each call was surely unbilled. */
class WitnessMeter implements CallMeter {
  readonly unbilled: boolean[] = [];

  async pay<T>(_characters: number, call: () => Promise<T>): Promise<T> {
    try {
      const answer = await call();
      this.unbilled.push(false);
      return answer;
    } catch (error) {
      this.unbilled.push(error instanceof TranslationError && error.isUnbilled);
      throw error;
    }
  }
}

const EMPTY_PURSE: CallMeter = { pay: () => Promise.reject(new TranslationError('day-used-up')) };

describe('A call', () => {
  it.each<[string, ServerLine]>([
    ['a wrong key', refused(401, '200')],
    ['a missing right', refused(401, '210')],
    ['a used up quota', refused(429, '400')],
    ['a throttled rate', refused(429, '410')],
    ['a 429 of a gateway', { status: 429, body: '' }],
  ])('that was refused for %s is surely not billed', async (_what, line) => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways(line);
    const meter = new WitnessMeter();

    await bench.failure({ meter });

    expect(new Set(meter.unbilled)).toEqual(new Set([true]));
  });

  it('that never left is surely not billed', async () => {
    await using bench = await PapagoBench.open({});
    await bench.server.stop();
    const meter = new WitnessMeter();

    await bench.failure({ meter });

    expect(meter.unbilled).toEqual([true, true, true]);
  });

  it.each<[string, ServerLine]>([
    ['was served', YES],
    ['failed at NAVER', AWAY],
    ['got no answer back', (response) => void response.destroy()],
    ['got an answer that is no translation', translated('')],
    ['was refused for its language', refused(400, 'N2MT05')],
    ['was refused for an unknown reason', refused(400, 'X999')],
  ])('that %s may be billed', async (_what, line) => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways(line);
    const meter = new WitnessMeter();

    await bench.translate({ meter }).catch(() => undefined);

    expect(meter.unbilled).toHaveLength(bench.calls);
    expect(new Set(meter.unbilled)).toEqual(new Set([false]));
  });
});

describe('A used up limit of the bot itself', () => {
  it('neither breaks nor mends a row of failures', async () => {
    await using bench = await PapagoBench.open({ failuresToBreak: 2, breakMs: LONG });
    bench.server.answersAlways(AWAY);

    await bench.failure();
    expect(await bench.failure({ meter: EMPTY_PURSE })).toMatchObject({ code: 'day-used-up' });
    await bench.failure();
    const calls = bench.calls;
    await bench.failure();

    expect(bench.calls).toBe(calls);
    expect(bench.log.lines.map(({ text }) => text)).not.toContainEqual(
      expect.stringContaining('answers again'),
    );
  });

  it('does not pass for a sign that Papago is back: the next failure opens the breaker again', async () => {
    await using bench = await PapagoBench.open({ failuresToBreak: 2, breakMs: 1 });
    bench.server.answersAlways(AWAY);
    await bench.failure();
    await bench.failure();
    expect(bench.log.errors).toHaveLength(1);
    await sleep(20);

    await bench.failure({ meter: EMPTY_PURSE });
    await bench.failure();

    expect(bench.log.errors).toHaveLength(2);
  });

  it('ends second tries', async () => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways(AWAY);
    const meter = { pay: jest.fn<Promise<never>, []>() };
    meter.pay
      .mockRejectedValueOnce(new TranslationError('unavailable'))
      .mockRejectedValue(new TranslationError('month-used-up'));

    expect(await bench.failure({ meter })).toMatchObject({ code: 'month-used-up' });
    expect(meter.pay).toHaveBeenCalledTimes(2);
  });
});
