import type { ModuleOfTheBot } from '#bot/app.module';
import type { RecordedCall } from '#bot/playground/telegram-stand-in/telegram-stand-in';
import type { Sending } from '#bot/playground/telegram-stand-in/sendings';
import type { HandlerRun } from './handler-watch';
import { ModuleBot } from './module-bot';
import type { ModuleParts } from './module-parts';
import { TellingEngine } from './telling-engine';
import { type Happening, isSaying, Tour } from './tour';

/** What came of a tour in which nothing went wrong outside of the module. */
export interface UsualTour {
  parts: ModuleParts;
  happenings: readonly Happening[];
  /** Deeds for which the module had something translated. */
  asking: ReadonlySet<string>;
  /** Of handlers of the module. */
  runs: readonly HandlerRun[];
  wireFaults: readonly string[];
  /** What Telegram has refused to show. */
  refused: readonly RecordedCall[];
}

/** The module that is looked at, and what it takes to see all of it. */
export class Subject {
  private tour: Promise<UsualTour> | undefined;

  /** @param examples what people write to it beyond bare commands and examples of their arguments */
  constructor(
    readonly module: ModuleOfTheBot,
    readonly examples: readonly (string | Sending)[],
  ) {}

  /** Made once, however many promises look at it. */
  usualTour(): Promise<UsualTour> {
    this.tour ??= this.takeTour();
    return this.tour;
  }

  private async takeTour(): Promise<UsualTour> {
    const engine = new TellingEngine();
    await using started = await ModuleBot.start(this, engine);
    const { bot, parts, watch } = started;
    const asking = new Set<string>();
    let asked = 0;
    const happenings = await new Tour(started, {
      before: () => void (asked = engine.requests.length),
      after: ({ deed, handlers }) => {
        if (engine.requests.length > asked && handlers.length > 0) asking.add(deed);
      },
    }).take();
    return {
      parts,
      happenings,
      asking,
      runs: watch.runs.filter(({ handler }) => parts.has(handler)),
      wireFaults: bot.takeWireFaults(),
      refused: bot.telegram.calls.filter((call) => !call.ok && isSaying(call)),
    };
  }
}
