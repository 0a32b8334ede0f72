import type { ModuleOfTheBot } from '#bot/app.module';
import type { Sending } from '#bot/playground/telegram-stand-in/sendings';
import type { ConformancePromise } from './conformance/conformance-promise';
import { CONFORMANCE_PROMISES } from './conformance/conformance-promises';
import { neverLogsText } from './conformance/never-logs-text';
import { Subject } from './conformance/subject';

/** Milliseconds. The process is ended and started anew for each handler. */
const LONGEST_MS = 120_000;

export interface CommandModuleOptions {
  /**
   * What people write to the module beyond its bare commands, as texts or other messages: what leads to its other
   * handlers, such as `/quiz hard`. Buttons that appear are pressed, and questions answered, without being named.
   */
  examples?: readonly (string | Sending)[];
}

/**
 * Describes, as a suite of Jest, what every command module promises: somebody tries all of the module in the real bot,
 * in private and in a group, while things go wrong one after the other. Each promise is a test of its own.
 */
export function describeCommandModule(
  module: ModuleOfTheBot,
  { examples = [] }: CommandModuleOptions = {},
): void {
  const { name } = 'module' in module ? module.module : module;
  const subject = new Subject(module, examples);
  describe(`The command module ${name}`, () => {
    const keeps = (promise: ConformancePromise) => async (): Promise<void> => {
      await expect(promise.check(subject)).resolves.toBeUndefined();
    };
    for (const promise of CONFORMANCE_PROMISES) {
      // Each mostly waits for its own bot. What is looked for in the one log of the process is looked for alone.
      const test = promise === neverLogsText ? it : it.concurrent;
      test(promise.name, keeps(promise), LONGEST_MS);
    }
  });
}
