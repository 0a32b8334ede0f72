import { StateStore } from '#bot/storage/state-store';
import { type ConformancePromise, refuse } from './conformance-promise';
import { ModuleBot } from './module-bot';
import { type Happening, Tour } from './tour';

/** What the bot itself keeps of updates, sends and its start, and what its cache has saved. */
const OWN_KEYS = /^(?:update:|pace:|bot:|usage:saved)/;

type State = ReadonlyMap<string, string | undefined>;

async function stateOf({ bot }: ModuleBot): Promise<State> {
  const store = bot.app.get(StateStore);
  const keys = (await store.keys('')).filter((key) => !OWN_KEYS.test(key));
  return new Map(await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const)));
}

/** How often something new was said. */
const saidBy = ({ calls }: Happening): number =>
  calls.filter(({ method, ok }) => ok && /^(?:send|copy|forward)/.test(method)).length;

function changesBetween(before: State, after: State): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key));
}

/** Lets the process crash the first time that each handler has run, and sees what is different then. */
class Redelivery {
  readonly faults: string[] = [];
  private readonly crashed = new Set<string>();
  private before: State | undefined;

  constructor(
    private readonly started: ModuleBot,
    private readonly usual: readonly Happening[],
  ) {}

  readonly arm = (deed: string): void => {
    const handlers = this.usualOf(deed)?.handlers ?? [];
    this.before = undefined;
    if (handlers.every((handler) => this.crashed.has(handler))) return;
    handlers.forEach((handler) => this.crashed.add(handler));
    this.started.bot.crashesOnce(async () => {
      this.before = await stateOf(this.started);
    });
  };

  readonly look = async (happening: Happening): Promise<void> => {
    const { deed } = happening;
    const once = this.usualOf(deed);
    if (!this.before || !once) return;
    const [said, wanted] = [saidBy(happening), saidBy(once)];
    if (said !== wanted)
      this.faults.push(`who ${deed} gets ${said} messages and not ${wanted}, when it is handled again`);
    for (const key of changesBetween(this.before, await stateOf(this.started)))
      this.faults.push(
        `who ${deed} changes ${key.replaceAll(/-?\d+/g, '…')} once more, when it is handled again; decide it with ctx.decide(…, { hasEffect: true })`,
      );
  };

  private usualOf(deed: string): Happening | undefined {
    return this.usual.find((happening) => happening.deed === deed);
  }
}

/** An update is handled again when the process ends before it was done: one answer and one effect come of it. */
export const survivesRedelivery: ConformancePromise = {
  name: 'survives redelivery',
  check: async (subject) => {
    const { happenings } = await subject.usualTour();
    await using started = await ModuleBot.start(subject);
    const redelivery = new Redelivery(started, happenings);
    await new Tour(started, { before: redelivery.arm, after: redelivery.look }).take();
    refuse(redelivery.faults);
  },
};
