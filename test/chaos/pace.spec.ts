import type { Message } from '../../src/playground/telegram-stand-in/bot-api-objects';
import { TELEGRAM_LIMITS } from '../../src/playground/telegram-stand-in/flood-limits';
import { ChaosStage } from './chaos-stage';
import { expectPromiseKept } from './expectations';
import { Report } from './report';
import { rowOf } from './scenario';

const IS_FULL = process.env['CHAOS'] === 'full';
const GROUP = -1_001_000;
const SIZE = IS_FULL ? { chats: 49, texts: 10 } : { chats: 19, texts: 4 };
const report = new Report();

jest.setTimeout(120_000);
afterAll(() => report.print());

/** The least time between the first and the last of so many calls, in milliseconds. */
function leastTime(
  calls: number,
  { calls: most, milliseconds }: { calls: number; milliseconds: number },
): number {
  return Math.floor((calls - 1) / most) * milliseconds;
}

function leastTimeForAll(): number {
  const { overall, chat, group } = TELEGRAM_LIMITS;
  const { chats, texts } = SIZE;
  return Math.max(leastTime((chats + 1) * texts, overall), leastTime(texts, chat), leastTime(texts, group));
}

describe('A flood of messages', () => {
  it('is answered in order, without one refusal for too many calls', async () => {
    const began = performance.now();
    await using stage = await ChaosStage.set('flood', 'polling', SIZE.chats);
    const { telegram, people, keeper } = stage;
    telegram.world.addGroup(GROUP, 'G', people.ids);
    for (let turn = 0; turn < SIZE.texts; turn += 1) {
      for (const id of people.ids) people.says(id);
      people.saysInGroup(people.ids[0]!, GROUP);
    }
    keeper.start();

    const figures = await stage.drained();

    const row = rowOf(
      stage,
      { name: 'flood', mode: 'polling', kills: 0 },
      figures,
      (performance.now() - began) / 1000,
    );
    const sends = telegram.callsOf('sendMessage');
    const tookMs = (sends.at(-1)?.at ?? 0) - (sends[0]?.at ?? 0);
    report.add(row);
    report.note(
      `flood: ${sends.length} sends in ${Math.round(tookMs)} ms, ${(tookMs / leastTimeForAll()).toFixed(2)} of the least time`,
    );
    expectPromiseKept(row);
    expect(row).toMatchObject({ lost: 0, doubled: 0, apologised: 0, floods: 0, unknown: 0 });
    expect(sends.filter(({ answer }) => (answer as Message).chat.id === GROUP)).toHaveLength(SIZE.texts);
  });
});
