import { Injectable, Logger } from '@nestjs/common';
import { type TakenUpdate, UpdateInbox } from '../../inbox/update-inbox';
import { UpdateWorker } from './update-worker';

/** Updates that are handled at the same time, each of another lane. */
const CONCURRENCY = 32;
const PAUSE_AFTER_STORE_FAILURE_MS = 1_000;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Telegram numbers updates anew after a week of silence, so an id may come back after that. */
const REMEMBER_DONE_MS = 8 * DAY_MS;

/** Takes updates from the inbox and has them handled: in order within a lane, at once across lanes. */
@Injectable()
export class UpdateDispatcher {
  private readonly logger = new Logger(UpdateDispatcher.name);
  private readonly running = new Set<Promise<void>>();
  private state: 'idle' | 'looking' | 'look-again' | 'stopped' = 'stopped';
  private timer: NodeJS.Timeout | undefined;
  private purging: NodeJS.Timeout | undefined;
  private looked: Promise<void> = Promise.resolve();

  constructor(
    private readonly inbox: UpdateInbox,
    private readonly worker: UpdateWorker,
  ) {}

  /** Begins with what a former process left undone. */
  async start(): Promise<void> {
    const left = await this.inbox.recover();
    await this.inbox.forgetDone(REMEMBER_DONE_MS);
    this.purging = setInterval(() => void this.purge(), HOUR_MS).unref();
    if (left > 0)
      this.logger.log({ updates: left }, 'Going on with updates that the last process did not finish.');
    this.state = 'idle';
    this.wake();
  }

  /** Looks into the inbox, soon. */
  wake(): void {
    if (this.state === 'looking') this.state = 'look-again';
    if (this.state !== 'idle') return;
    this.state = 'looking';
    clearTimeout(this.timer);
    this.looked = this.look();
  }

  /** Takes nothing more, and resolves when everything taken is handled or the deadline has passed. */
  async stop(deadlineMs: number): Promise<void> {
    this.state = 'stopped';
    clearTimeout(this.timer);
    clearInterval(this.purging);
    await this.looked;
    const deadline = AbortSignal.timeout(deadlineMs);
    const over = new Promise<void>((resolve) =>
      deadline.addEventListener('abort', () => resolve(), { once: true }),
    );
    await Promise.race([Promise.all(this.running), over]);
    this.worker.stop();
  }

  private async purge(): Promise<void> {
    await this.inbox
      .forgetDone(REMEMBER_DONE_MS)
      .catch((error: unknown) => this.logger.error(`Old updates cannot be forgotten: ${String(error)}`));
  }

  private async look(): Promise<void> {
    let pauseMs: number | undefined;
    try {
      const free = CONCURRENCY - this.running.size;
      const taken = free > 0 ? await this.inbox.take(free) : [];
      taken.forEach((update) => this.run(update));
      pauseMs = await this.inbox.nextPauseMs();
    } catch (error) {
      this.logger.error(`The inbox cannot be read: ${String(error)}`);
      pauseMs = PAUSE_AFTER_STORE_FAILURE_MS;
    }
    this.rest(pauseMs);
  }

  private rest(pauseMs: number | undefined): void {
    if (this.state === 'stopped') return;
    const again = this.state === 'look-again';
    this.state = 'idle';
    if (again) this.wake();
    else if (pauseMs !== undefined) this.timer = setTimeout(() => this.wake(), pauseMs);
  }

  private run(update: TakenUpdate): void {
    const work = this.worker
      .handle(update)
      .catch((error: unknown) => this.logger.error(`The inbox cannot be written: ${String(error)}`))
      .finally(() => {
        this.running.delete(work);
        this.wake();
      });
    this.running.add(work);
  }
}
