import { ChaosStage, type Mode } from './chaos-stage';
import { DeliveryRoad } from './delivery-road';
import { expectPromiseKept } from './expectations';
import { KILL_MOMENTS, type KillMoment } from './kill-moments';
import { patiently } from './patiently';
import { Report } from './report';
import { rowOf } from './scenario';

const IS_FULL = process.env['CHAOS'] === 'full';
const MODES: readonly Mode[] = ['polling', 'webhook'];
const HANGS_MS = 30_000;
const report = new Report();

jest.setTimeout(180_000);
afterAll(() => report.print());

/** In the short form a step that both modes share is taken in one of them. */
function momentsOf(mode: Mode): KillMoment[] {
  return KILL_MOMENTS.filter((moment, index) =>
    IS_FULL ? (moment.mode ?? mode) === mode : (moment.mode ?? MODES[index % 2]) === mode,
  );
}

/** Lets a person do what brings the moment about, and waits until the process is gone. */
async function strike(
  stage: ChaosStage,
  road: DeliveryRoad,
  { name, deed, arm }: KillMoment,
  chatId: number,
) {
  const { people, keeper } = stage;
  const endsBefore = keeper.ends.length;
  arm(stage, road, () => void keeper.kill());
  if (deed === 'dialogue') people.opensDialogue(chatId);
  else people.says(chatId, deed === 'long text');
  await patiently(HANGS_MS, `it is killed ${name}`, () => keeper.ends.length > endsBefore);
}

describe('A bot that is killed at any step of an update', () => {
  it.concurrent.each(MODES)('goes on where it was (%s)', async (mode) => {
    const began = performance.now();
    const moments = momentsOf(mode);
    await using stage = await ChaosStage.set('each step', mode, moments.length);
    await using road = await DeliveryRoad.to(stage.address);
    stage.telegram.webhook.reach('https://bot.example.org', road.url);
    stage.keeper.start();
    await stage.keeper.ready();

    for (const [index, moment] of moments.entries()) {
      const chatId = stage.people.ids[index]!;
      await strike(stage, road, moment, chatId);
      // The next text of the chat waits behind what was interrupted.
      stage.people.says(chatId);
      await stage.drained();
    }
    const figures = await stage.drained();

    const seconds = (performance.now() - began) / 1000;
    const row = rowOf(stage, { name: 'each step', mode, kills: moments.length }, figures, seconds);
    expectPromiseKept(report.add(row));
    expect(row).toMatchObject({ lost: 0, apologised: 0, kills: moments.length });
  });
});
