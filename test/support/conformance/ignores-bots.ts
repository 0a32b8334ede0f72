import type { ConformancePromise } from './conformance-promise';
import { refuse } from './conformance-promise';
import { ModuleBot } from './module-bot';
import { by, keepTold } from './told-anew';
import { isSaying, Tour } from './tour';

const ROBOT = { id: 99, is_bot: true, first_name: 'Robot' };

/** Two bots that answer each other never end. */
export const ignoresBots: ConformancePromise = {
  name: 'ignores bots',
  check: async (subject) => {
    await using started = await ModuleBot.start(subject);
    const { bot, watch, parts } = started;
    const told = keepTold(started);
    await new Tour(started).take();
    const [runs, calls] = [watch.runs.length, bot.telegram.calls.length];

    for (const content of [...told]) bot.telegram.world.tell(by(ROBOT, content));
    await bot.settled();

    refuse([
      ...watch.runs
        .slice(runs)
        .flatMap(({ handler }) => (parts.has(handler) ? `${handler} runs for a bot` : [])),
      ...bot.telegram.calls
        .slice(calls)
        .filter(isSaying)
        .map(({ method }) => `${method} answers a bot`),
    ]);
  },
};
