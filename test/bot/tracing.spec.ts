import { UpdateRuns } from '../../src/telegram/outgoing/update-runs';
import { listenToTrace, type TraceEvents } from '../../src/tracing/tracing';
import { eventually } from '../support/eventually';
import { startBot } from '../support/start-bot';

interface HeardCall {
  method: string;
  ok: boolean;
  updateId: number | undefined;
}

describe('Those who trace', () => {
  const stops: (() => void)[] = [];

  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it('hear of each request to Telegram, failed ones too, within the update that it serves', async () => {
    await using bot = await startBot();
    const runs = bot.app.get(UpdateRuns);
    const heard: HeardCall[] = [];
    stops.push(
      listenToTrace('call', ({ method, ok }) => {
        if (method === 'sendMessage') heard.push({ method, ok, updateId: runs.current()?.updateId });
      }),
    );
    bot.telegram.faults.add('sendMessage', { kind: 'connection lost' });

    await bot.person('en').says('/help');

    const updateId = heard[0]?.updateId;
    expect(updateId).toBeGreaterThan(0);
    expect(heard).toEqual([
      { method: 'sendMessage', ok: false, updateId },
      { method: 'sendMessage', ok: true, updateId },
    ]);
  });

  it('hear what became of an update, and how long it took', async () => {
    await using bot = await startBot();
    const heard: TraceEvents['update'][] = [];
    stops.push(listenToTrace('update', (update) => heard.push(update)));

    await bot.person('en').says('Thank you.');
    await eventually('the end of the update is told', () => heard.length > 0);

    expect(heard).toMatchObject([{ kind: 'message', outcome: 'done' }]);
    expect(heard[0]?.updateId).toBeGreaterThan(0);
    expect(heard[0]?.milliseconds).toBeGreaterThanOrEqual(0);
  });
});
