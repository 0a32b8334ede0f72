import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { TakenUpdate } from '../../inbox/update-inbox';
import type { BotContext } from '../bot-context';
import { RunOverError, UpdateRun, UpdateRuns } from '../outgoing/update-runs';
import { GivenUpNotice } from './given-up-notice';
import { updateOf } from './inbox-entry';
import { chatIdOf, type IncomingUpdate } from './incoming-update';
import { type Outcome, UpdateEnding } from './update-ending';
import { isTooOldToAnswer } from './update-lifetime';
import { UpdateReport } from './update-report';

/** The longest that handling may take, in milliseconds; less than the inbox's lease. */
const HANDLING_MS = 5 * 60_000;
const STORE_PAUSE_MS = 500;
/** What calls that are on their way may take when their run is ended, in milliseconds. */
const ON_THE_WAY_MS = 1_500;

/** Has one update handled, within a run of its own, and sees to it that its end is kept. */
@Injectable()
export class UpdateWorker {
  private readonly logger = new Logger(UpdateWorker.name);
  private readonly runs = new Set<UpdateRun>();
  private stopped = false;

  constructor(
    @InjectBot() private readonly bot: Telegraf<BotContext>,
    private readonly updateRuns: UpdateRuns,
    private readonly ending: UpdateEnding,
    private readonly notice: GivenUpNotice,
    private readonly report: UpdateReport,
  ) {}

  /** @throws {StorageError} when the outcome could not be kept before the end of the process */
  async handle(taken: TakenUpdate): Promise<void> {
    const update = updateOf(taken);
    const run = new UpdateRun(taken.id, taken.repeated, chatIdOf(update));
    const started = performance.now();
    const expired = isTooOldToAnswer(taken.kind, taken.receivedAt);
    const error = expired ? undefined : await this.attempt(run, taken, update);
    const outcome = await this.untilKept(() => this.ending.write(taken, run, error));
    this.report.write(update, expired ? 'expired' : outcome, Math.round(performance.now() - started), error);
  }

  /** Ends what still runs, and no longer waits for a store that fails; the next process goes on with it. */
  stop(): void {
    this.stopped = true;
    for (const run of this.runs) run.end('stopped');
  }

  /** Handles the update, and when that fails for good tells the person. Returns what went wrong, if anything. */
  private async attempt(run: UpdateRun, taken: TakenUpdate, update: IncomingUpdate): Promise<unknown> {
    const error = await this.errorOf(run, async () => {
      this.ending.refuseDangerous(taken);
      await this.bot.handleUpdate(update as unknown as Update);
    });
    if (!this.ending.isFinal(taken, error)) return error;
    const untold = await this.errorOf(run.afterFailure(), () => this.notice.tell(update));
    return untold !== undefined && this.ending.mayTellLater(taken) ? untold : error;
  }

  /** What `work` throws; or the end of the run, when that comes first. */
  private async errorOf(run: UpdateRun, work: () => Promise<void>): Promise<unknown> {
    const timer = setTimeout(() => run.end('too-long'), HANDLING_MS);
    this.runs.add(run);
    try {
      const over = new Promise<never>((_, reject) => {
        run.signal.addEventListener('abort', () => reject(run.signal.reason as RunOverError), { once: true });
      });
      await Promise.race([this.updateRuns.within(run, work), over]);
      return undefined;
    } catch (error) {
      if (run.signal.aborted) await run.settled(ON_THE_WAY_MS);
      return error;
    } finally {
      clearTimeout(timer);
      this.runs.delete(run);
    }
  }

  /** What has been handled must not be handled again only because the store was busy or full for a moment. */
  private async untilKept(write: () => Promise<Outcome>): Promise<Outcome> {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        if (this.stopped) throw error;
        this.logger.error(`The inbox cannot be written, trying again: ${String(error)}`);
        await sleep(STORE_PAUSE_MS);
      }
    }
  }
}
