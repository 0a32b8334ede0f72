import { isLatency, LatencyBoard } from './latency-board';
import { PapagoStandIn } from './papago-stand-in/papago-stand-in';
import { TelegramStandIn } from './telegram-stand-in/telegram-stand-in';

const TOKEN = '123456:TEST-TOKEN';

describe('Latency', () => {
  const telegram = new TelegramStandIn(TOKEN);
  const papago = new PapagoStandIn({ clientId: 'id', clientSecret: 'secret' });
  const board = new LatencyBoard({ telegram: telegram.server, papago: papago.server });

  /** How long a call takes, in milliseconds. */
  async function timeOf(url: string): Promise<number> {
    const started = performance.now();
    await (await fetch(url, { method: 'POST' })).text();
    return performance.now() - started;
  }

  beforeAll(() => Promise.all([telegram.start(), papago.start()]));
  afterAll(() => Promise.all([telegram.stop(), papago.stop()]));
  afterEach(() => {
    board.set('telegram', 0);
    board.set('papago', 0);
  });

  it('is added to every call of its side, on top of a fault', async () => {
    board.set('telegram', 200);
    telegram.faults.add('getMe', { kind: 'slow', milliseconds: 100 });

    expect(await timeOf(`${telegram.url}/bot${TOKEN}/getMe`)).toBeGreaterThanOrEqual(295);
    expect(await timeOf(`${telegram.url}/bot${TOKEN}/getMe`)).toBeGreaterThanOrEqual(195);
    expect(telegram.callsOf('getMe')).toMatchObject([{ ok: true }, { ok: true }]);
  });

  it('is shown to everybody as it is set', () => {
    const told: unknown[] = [];
    const tell = (): void => void told.push(board.view());
    board.on('change', tell);

    board.set('papago', 750);
    board.set('papago', 0);
    board.off('change', tell);

    expect(told).toEqual([
      { telegram: 0, papago: 750 },
      { telegram: 0, papago: 0 },
    ]);
  });

  it('is a whole number of milliseconds, up to five seconds', () => {
    expect([0, 750, 5_000].every(isLatency)).toBe(true);
    for (const wrong of [-1, 5_001, 1.5, Number.NaN, '750', null, undefined])
      expect([wrong, isLatency(wrong)]).toEqual([wrong, false]);
  });
});
