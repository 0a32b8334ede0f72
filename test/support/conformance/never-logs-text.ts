import { SHORTEST_TELLING_TEXT } from '../leaks';
import { type ConformancePromise, refuse } from './conformance-promise';
import { ModuleBot } from './module-bot';
import { TellingEngine } from './telling-engine';
import { TELLING_WORDS } from './telling-words';
import { Tour } from './tour';

const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

/** Keeps what is written to the console instead of showing it, until it is disposed of. */
function keepConsole(lines: string[]): Disposable {
  const spies = METHODS.map((method) =>
    jest
      .spyOn(console, method)
      .mockImplementation((...said: unknown[]) => void lines.push(said.map(String).join(' '))),
  );
  return { [Symbol.dispose]: () => spies.forEach((spy) => spy.mockRestore()) };
}

/** What stands after the commands of examples, where it is long enough to tell. */
function argumentsIn(examples: readonly unknown[]): string[] {
  return examples
    .filter((example) => typeof example === 'string')
    .map((example) => example.replace(/^\/\S+\s*/, ''))
    .filter((words) => words.length >= SHORTEST_TELLING_TEXT);
}

/** What people write, and who they are, is nobody's business who reads logs; also when things go wrong. */
export const neverLogsText: ConformancePromise = {
  name: 'never logs text',
  check: async (subject) => {
    const engine = new TellingEngine();
    const printed: string[] = [];
    using _console = keepConsole(printed);
    await using started = await ModuleBot.start(subject, engine);

    await new Tour(started).take();
    engine.failing = 'unavailable';
    // How it goes is for another promise.
    await new Tour(started).take().catch(() => undefined);

    const log = [...started.bot.log, ...printed];
    const written = [...started.bot.leaks(), ...argumentsIn(subject.examples)];
    refuse([
      ...written
        .filter((words) => log.some((line) => line.includes(words)))
        .map(() => 'the log holds what somebody wrote'),
      ...Object.entries(TELLING_WORDS).flatMap(([what, word]) =>
        log
          .filter((line) => line.toLowerCase().includes(word.toLowerCase()))
          .map(
            () =>
              `the log holds ${what === 'text' || what === 'argument' ? 'what somebody wrote' : `the name of a ${what}`}`,
          ),
      ),
    ]);
  },
};
