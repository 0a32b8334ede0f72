import { setTimeout as sleep } from 'node:timers/promises';
import type { BotFigures } from './bot-keeper';
import { switchOff, switchOn } from './chaos-faults';
import { ChaosStage, type Mode } from './chaos-stage';
import { SeededRandom } from './seeded-random';
import { type Tally, tallyOf } from './tally';

/** What happens to a bot while people write to it. */
export interface Scenario {
  /** Stands in the table. */
  name: string;
  mode: Mode;
  updates: number;
  chats: number;
  /** Over how long people write, in milliseconds. */
  feedMs: number;
  kills: number;
  /** Names of CHAOS_FAULTS. */
  faults: readonly string[];
  /** Of the calls that go wrong, all faults together. */
  share: number;
}

/** What came of a scenario: a line of the table. */
export interface Row extends Tally {
  mode: Mode;
  name: string;
  updates: number;
  kills: number;
  /** What the bot itself counts as sent or not, nobody knows. */
  unknown: number;
  /** Sends that it took as made after several tries without an answer. */
  left: number;
  dead: number;
  floods: number;
  seconds: number;
}

const LONG_SHARE = 1 / 25;
/** Kills come so far apart, in milliseconds: also while a process starts, and when it has done some work. */
const KILL_AFTER_MS = [300, 3_500] as const;

/** Starts a bot, lets people write while things go wrong, and looks at what came of it when all is handled. */
export async function play(scenario: Scenario): Promise<Row> {
  const { name, mode, chats, faults, share } = scenario;
  const began = performance.now();
  await using stage = await ChaosStage.set(name, mode, chats);
  switchOn(stage, faults, share);
  stage.keeper.start();
  await Promise.all([feed(stage, scenario), killAgainAndAgain(stage, scenario)]);
  switchOff(stage, faults);
  const figures = await stage.drained();
  return rowOf(stage, scenario, figures, (performance.now() - began) / 1000);
}

/** Looks at what came of it. */
export function rowOf(
  { telegram, people, keeper }: ChaosStage,
  { mode, name, kills }: Pick<Scenario, 'mode' | 'name' | 'kills'>,
  { dead, unknownSends: unknown }: BotFigures,
  seconds: number,
): Row {
  return {
    mode,
    name,
    updates: people.said.length + people.pressed,
    kills: kills + keeper.ownEnds,
    ...tallyOf(people, telegram.calls, keeper.ends),
    unknown,
    left: keeper.leftSends,
    dead,
    floods: telegram.floods,
    seconds: Math.round(seconds),
  };
}

/** Everybody first opens the dialogue with buttons, then writes; who comes next is chance. */
async function feed({ people }: ChaosStage, { name, mode, updates, feedMs }: Scenario): Promise<void> {
  const random = new SeededRandom(`${mode} ${name} feed`);
  for (const id of people.ids) people.opensDialogue(id);
  // Each of them presses a button, too.
  const texts = updates - 2 * people.ids.length;
  for (let text = 0; text < texts; text += 1) {
    people.says(random.pick(people.ids), random.next() < LONG_SHARE);
    await sleep(random.between(0, (2 * feedMs) / texts));
  }
}

async function killAgainAndAgain({ keeper }: ChaosStage, { name, mode, kills }: Scenario): Promise<void> {
  const random = new SeededRandom(`${mode} ${name} kills`);
  for (let kill = 0; kill < kills; kill += 1) {
    await sleep(random.between(...KILL_AFTER_MS));
    await keeper.kill();
  }
}
