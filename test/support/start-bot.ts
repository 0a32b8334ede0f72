import type { ModuleOfTheBot } from '#bot/app.module';
import type { EnvironmentVariables } from '#bot/config/read-configuration';
import { TranslationEngine } from '#bot/translation/translation-engine';
import { RunningBot } from './running-bot';
import { StandIns } from './stand-ins';
import type { TestClock } from './test-clock';

export interface BotOptions {
  /** Modules from outside. They stand before the features, of which one takes every message that is left. */
  modules?: readonly ModuleOfTheBot[];
  /** Translates in the place of Papago, such as a `ScriptedEngine`. By default Papago's stand-in is asked. */
  engine?: TranslationEngine;
  /** Tells the time in this process until the bot is disposed of. By default it is the time of the machine. */
  clock?: TestClock;
}

/** Starts the stand-ins only; the bot is booted by the test, after it has prepared them. */
export async function prepareBot(
  variables: EnvironmentVariables = {},
  { modules = [], engine, clock }: BotOptions = {},
): Promise<RunningBot> {
  const time = clock?.takeCharge();
  const parts = { modules, ...(engine && { engines: moduleOf(engine) }) };
  return new RunningBot(await StandIns.start(), variables, parts, time);
}

/**
 * Starts the real bot, at work between stand-ins for Telegram and Papago. Dispose of it with `await using`.
 * @param variables of the environment, over those of `TEST_ENVIRONMENT`
 * @throws {Error} for what `describeStartFault` explains
 */
export async function startBot(
  variables: EnvironmentVariables = {},
  options: BotOptions = {},
): Promise<RunningBot> {
  const bot = await prepareBot(variables, options);
  try {
    await bot.boot();
    await bot.opened();
  } catch (error) {
    await bot.close();
    throw error;
  }
  return bot;
}

class ScriptedEngineModule {}

/** What gives one engine to the whole bot. */
function moduleOf(engine: TranslationEngine): ModuleOfTheBot {
  const provider = { provide: TranslationEngine, useValue: engine };
  return { module: ScriptedEngineModule, global: true, providers: [provider], exports: [TranslationEngine] };
}
