import type { ModuleOfTheBot } from '#bot/app.module';
import { FeaturesModule } from '#bot/features/features.module';
import type { TranslationEngine } from '#bot/translation/translation-engine';
import { MODULE_METADATA } from '@nestjs/common/constants';
import { eventually } from '../eventually';
import type { RunningBot } from '../running-bot';
import { prepareBot } from '../start-bot';
import type { TestPerson } from '../test-person';
import { HandlerWatch } from './handler-watch';
import { ModuleParts } from './module-parts';
import type { Subject } from './subject';
import { TELLING_WORDS } from './telling-words';

/** A handler has failed, and will be tried again: the update is as it was, and holds up its chat. */
export class HandlerFailure extends Error {}

/** Nobody in these tests is to be stopped by a limit. */
const UNLIMITED = {
  USER_MESSAGES_PER_MINUTE: '0',
  CHAT_DAILY_CHARACTER_LIMIT: '0',
  PAPAGO_MONTHLY_CHARACTER_LIMIT: '0',
};

/** A bot with the module, which judges nothing by itself: each promise is looked at alone. */
export class ModuleBot implements AsyncDisposable {
  readonly watch = new HandlerWatch();
  parts!: ModuleParts;

  private constructor(
    readonly subject: Subject,
    readonly bot: RunningBot,
    /** Runs the bot, so that everything is for them. */
    readonly operator: TestPerson,
  ) {}

  /** @param engine translates in the place of Papago's stand-in */
  static async start(subject: Subject, engine?: TranslationEngine): Promise<ModuleBot> {
    const bot = await prepareBot(UNLIMITED, {
      modules: isFeature(subject.module) ? [] : [subject.module],
      ...(engine && { engine }),
    });
    const operator = bot.person('en', TELLING_WORDS.person);
    const started = new ModuleBot(subject, bot, operator);
    bot.set({ ADMIN_USERS: String(operator.user.id) });
    bot.isStrict = false;
    bot.whenMade = (app) => app.useGlobalInterceptors(started.watch);
    try {
      await bot.boot();
      await bot.opened();
      started.parts = await ModuleParts.of(bot.app, subject.module);
    } catch (error) {
      await bot.close();
      throw error;
    }
    return started;
  }

  /**
   * Does something that waits for the bot, but not for a handler that fails: it would be tried for many seconds.
   * @throws {HandlerFailure}
   */
  async attempt(act: () => Promise<unknown>): Promise<void> {
    const from = this.bot.failures.length;
    let isOver = false;
    const acting = act().finally(() => (isOver = true));
    const failing = eventually('it is over', () => isOver || this.bot.failures[from]);
    // Whoever gave up waiting for it does not wait for its end either.
    acting.catch(() => undefined);
    const failure = await failing;
    if (typeof failure === 'string') throw new HandlerFailure(failure);
    await acting;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.bot.close();
  }
}

function isFeature(module: ModuleOfTheBot): boolean {
  return (Reflect.getMetadata(MODULE_METADATA.IMPORTS, FeaturesModule) as unknown[]).includes(module);
}
