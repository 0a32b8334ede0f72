import { setTimeout as sleep } from 'node:timers/promises';
import { ChaosStage } from './chaos-stage';
import { translationOf } from './chaos-people';
import { expectPromiseKept } from './expectations';
import { patiently } from './patiently';
import { Report } from './report';
import { rowOf } from './scenario';

const IS_FULL = process.env['CHAOS'] === 'full';
const SIZE = IS_FULL ? { chats: 25, texts: 2, papagoMs: 1_200 } : { chats: 10, texts: 2, papagoMs: 400 };
/** What Docker gives a container to end. */
const MOST_SECONDS = 10;
const report = new Report();

jest.setTimeout(120_000);
afterAll(() => report.print());

describe('A bot that is asked to end', () => {
  it('ends well with updates in hand, and the next process answers the rest, everything once', async () => {
    const began = performance.now();
    await using stage = await ChaosStage.set('stop', 'polling', SIZE.chats, { PAPAGO_TIMEOUT_MS: '10000' });
    const { papago, people, keeper } = stage;
    papago.translate = (text) => sleep(SIZE.papagoMs, translationOf(text));
    for (let turn = 0; turn < SIZE.texts; turn += 1) for (const id of people.ids) people.says(id);
    keeper.start();
    await patiently(20_000, 'all is fetched and some is at Papago', async () => {
      const figures = await keeper.figures().catch(() => undefined);
      return figures && figures.waiting + figures.taken === people.said.length && papago.calls.length >= 8;
    });

    const asked = performance.now();
    const code = await keeper.stop();
    const seconds = (performance.now() - asked) / 1000;
    keeper.start();
    const figures = await stage.drained();

    const row = rowOf(
      stage,
      { name: 'stop', mode: 'polling', kills: 1 },
      figures,
      (performance.now() - began) / 1000,
    );
    report.add(row);
    report.note(`stop: exit code ${String(code)} after ${seconds.toFixed(1)} s`);
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expectPromiseKept(row);
    expect(row).toMatchObject({ lost: 0, doubled: 0, apologised: 0 });
  });
});
