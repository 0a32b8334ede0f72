import { type Fault, refusal } from '../../src/playground/fault-script';
import { ChaosStage } from './chaos-stage';
import { patiently } from './patiently';
import { Report } from './report';

const IS_FULL = process.env['CHAOS'] === 'full';
/** What one call may take before it counts as dead: 30 s of polling and 10 s; then a pause and the next call. */
const MOST_MS = 40_000 + 5_000;
const report = new Report();

jest.setTimeout(120_000);
afterAll(() => report.print());

const FAULTS: readonly [string, Fault][] = [
  ['an answer that is cut off', { kind: 'answer cut' }],
  ['an HTML page', { kind: 'answer', status: 200, body: '<html>login</html>' }],
  ['409', refusal(409, 'Conflict: terminated by other getUpdates request')],
  ['401', refusal(401, 'Unauthorized')],
  ['502', refusal(502, 'Bad Gateway')],
  ['a lost connection', { kind: 'connection lost' }],
  ['no answer at all', { kind: 'hang' }],
];
const CHOSEN = IS_FULL ? FAULTS : FAULTS.slice(0, 3);

/** Milliseconds from the call that goes wrong until the text is answered that was said then. */
async function recoveryMs({ telegram, people }: ChaosStage, fault: Fault): Promise<number> {
  const hit = new Promise<number>((resolve) => {
    telegram.on('request', (method) => {
      if (method === 'getUpdates' && telegram.faults.left('getUpdates') > 0) resolve(performance.now());
    });
  });
  telegram.faults.add('getUpdates', fault);
  // Ends the call that waits, so that the next one is hit.
  people.says(people.ids[0]!);
  const from = await hit;
  const said = people.says(people.ids[0]!);
  await patiently(MOST_MS, 'it is answered', () => people.answers().has(said.messageId));
  return performance.now() - from;
}

describe('Polling goes on', () => {
  it('after whatever may become of a call of getUpdates', async () => {
    await using stage = await ChaosStage.set('polling', 'polling', 1);
    stage.keeper.start();
    await stage.keeper.ready();
    const recovered: string[] = [];

    for (const [name, fault] of CHOSEN) {
      const seconds = (await recoveryMs(stage, fault)) / 1000;
      recovered.push(name);
      report.note(`polling again after ${name}: ${seconds.toFixed(1)} s`);
      await stage.drained();
    }

    expect(recovered).toHaveLength(CHOSEN.length);
    expect(stage.keeper.ends).toEqual([]);
  });
});
