import { type Fault, refusal } from '#bot/playground/fault-script';
import type { TranslationErrorCode } from '#bot/translation/translation-error';
import { type ConformancePromise, refuse } from './conformance-promise';
import { HandlerFailure, ModuleBot } from './module-bot';
import { TellingEngine } from './telling-engine';
import { type Happening, isSaying, Tour } from './tour';

const CODES: Record<TranslationErrorCode, true> = {
  'unsupported-pair': true,
  'same-language': true,
  undetected: true,
  'too-long': true,
  'nothing-to-translate': true,
  auth: true,
  permission: true,
  'quota-exceeded': true,
  'month-used-up': true,
  'day-used-up': true,
  'rate-limited': true,
  unavailable: true,
  'malformed-response': true,
  refused: true,
};

const TELEGRAM_FAULTS: Record<string, Fault> = {
  'an error of Telegram': refusal(500, 'Internal Server Error'),
  'a lost connection': { kind: 'connection lost' },
  'a call that came too fast': refusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 }),
};

/** Of these the bot tells once for each chat and day, and not each time. */
const TOLD_ONCE: readonly string[] = ['month-used-up', 'day-used-up'];

/** Lets things go wrong while somebody does something, any number of times, and sees what comes of it. */
class Rehearsal {
  readonly faults: string[] = [];
  private fault: Fault | undefined;
  private turn = 0;

  constructor(
    private readonly started: ModuleBot,
    private readonly engine: TellingEngine,
  ) {
    const { telegram } = started.bot;
    telegram.on('request', (method) => {
      if (!this.fault || !isSaying({ method })) return;
      telegram.faults.add(method, this.fault);
      this.fault = undefined;
    });
  }

  async withEngineFailing(deed: string, act: () => Promise<unknown>): Promise<void> {
    for (const code of Object.keys(CODES) as TranslationErrorCode[]) {
      this.engine.failing = code;
      // After an edit the former answer may stay, which is better than none.
      const maybeSilent = TOLD_ONCE.includes(code) || deed.startsWith('edits');
      await this.see(`somebody ${deed}, and the engine says ${code}`, act, maybeSilent);
    }
    this.engine.failing = undefined;
  }

  async withTelegramFailing(deed: string, act: () => Promise<unknown>): Promise<void> {
    // Each takes a second or more, and is taken care of below the handlers: all for the first, then in turns.
    const faults = Object.entries(TELEGRAM_FAULTS);
    const chosen = this.turn === 0 ? faults : [faults[this.turn % faults.length]!];
    this.turn += 1;
    for (const [what, fault] of chosen) {
      this.fault = fault;
      await this.see(`somebody ${deed}, and ${what} comes in between`, act, deed.startsWith('edits'));
      this.fault = undefined;
    }
  }

  private async see(what: string, act: () => Promise<unknown>, maybeSilent: boolean): Promise<void> {
    const { telegram } = this.started.bot;
    const calls = telegram.calls.length;
    try {
      await act();
    } catch (error) {
      // The chat is held up now, so nothing more can be seen in it.
      throw error instanceof HandlerFailure ? new Error(`${error.message}: ${what}`) : error;
    }
    const isAnswered = telegram.calls.slice(calls).some((call) => call.ok && isSaying(call));
    if (!isAnswered && !maybeSilent) this.faults.push(`nothing is said: ${what}`);
  }
}

/** Of deeds those that come to a handler of the module for the first time, and are answered. */
function firstsOf(happenings: readonly Happening[]): Set<string> {
  const seen = new Set<string>();
  const firsts = happenings.filter(({ handlers, calls }) => {
    const isFirst = calls.length > 0 && handlers.some((handler) => !seen.has(handler));
    if (isFirst) handlers.forEach((handler) => seen.add(handler));
    return isFirst;
  });
  return new Set(firsts.map(({ deed }) => deed));
}

/** Translators and Telegram fail now and then: whoever waits for an answer gets one, or is told in a clear line. */
export const survivesProviderFailure: ConformancePromise = {
  name: 'survives provider failure',
  check: async (subject) => {
    const { happenings, asking } = await subject.usualTour();
    const firsts = firstsOf(happenings);
    const engine = new TellingEngine();
    await using started = await ModuleBot.start(subject, engine);
    const rehearsal = new Rehearsal(started, engine);
    await new Tour(started, {
      before: async (deed, act) => {
        if (asking.has(deed)) await rehearsal.withEngineFailing(deed, act);
        if (firsts.has(deed)) await rehearsal.withTelegramFailing(deed, act);
      },
    }).take();
    refuse(rehearsal.faults);
  },
};
