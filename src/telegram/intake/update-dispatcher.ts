import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { type TakenUpdate, UpdateInbox } from '../../inbox/update-inbox';
import { UpdateWorker } from './update-worker';

/** Updates that are handled at the same time, each of another lane. */
const CONCURRENCY = 32;
/** Further ones that only urgent updates may use: a press must not wait behind slow translations. */
const URGENT_CONCURRENCY = 8;
/**
 * When an update has seen so many processes end, what was left is handled one by one: then only the one that ends
 * processes is in hand when it happens, and the others are not blamed.
 */
const CAREFUL_AFTER_CRASHES = 3;
/** Milliseconds. Dead letters that another process revives are seen no later than this. */
const LOOK_EVERY_MS = 5_000;
/** What ended runs may take to be written down, in milliseconds. */
const RELEASE_MS = 1_000;
const PAUSE_AFTER_STORE_FAILURE_MS = 1_000;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/**
 * How long updates are remembered that are over, in milliseconds: Telegram numbers anew after a week of silence, so an
 * id may come back after that.
 */
export const REMEMBER_DONE_MS = 8 * DAY_MS;

/** Takes updates from the inbox and has them handled: in order within a lane, at once across lanes. */
@Injectable()
export class UpdateDispatcher {
  private readonly logger = new Logger(UpdateDispatcher.name);
  private readonly running = new Set<Promise<void>>();
  /** A lease can run out under a worker, as when a machine was suspended; its update is not handled twice. */
  private readonly inHand = new Set<number>();
  private state: 'idle' | 'looking' | 'look-again' | 'stopped' = 'stopped';
  private timer: NodeJS.Timeout | undefined;
  /** Updates of a crash that are still to be handled one by one. */
  private careful = 0;
  private purging: NodeJS.Timeout | undefined;
  private looked: Promise<void> = Promise.resolve();

  constructor(
    private readonly inbox: UpdateInbox,
    private readonly worker: UpdateWorker,
  ) {}

  /** Begins with what a former process left undone. */
  async start(): Promise<void> {
    const { updates, mostCrashes } = await this.inbox.recover();
    await this.inbox.forgetDone(REMEMBER_DONE_MS);
    this.purging = setInterval(() => void this.purge(), HOUR_MS).unref();
    if (mostCrashes >= CAREFUL_AFTER_CRASHES) this.careful = updates;
    if (updates > 0)
      this.logger.log({ updates }, 'Going on with updates that the last process did not finish.');
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
    await this.finished(deadlineMs);
    this.worker.stop();
    await this.finished(RELEASE_MS);
  }

  /** Resolves when nothing runs any more, or when the time is over. */
  private async finished(withinMs: number): Promise<void> {
    const over = new AbortController();
    const time = sleep(withinMs, undefined, { signal: over.signal }).catch(() => undefined);
    await Promise.race([Promise.all(this.running), time]);
    over.abort();
  }

  private async purge(): Promise<void> {
    await this.inbox
      .forgetDone(REMEMBER_DONE_MS)
      .catch((error: unknown) => this.logger.error(`Old updates cannot be forgotten: ${String(error)}`));
  }

  private async look(): Promise<void> {
    let pauseMs: number | undefined;
    try {
      const taken = await this.take();
      taken?.filter(({ id }) => !this.inHand.has(id)).forEach((update) => this.run(update));
      // With all hands full nothing can be taken; whoever finishes looks again.
      pauseMs = taken && (await this.inbox.nextPauseMs());
    } catch (error) {
      this.logger.error(`The inbox cannot be read: ${String(error)}`);
      pauseMs = PAUSE_AFTER_STORE_FAILURE_MS;
    }
    this.rest(pauseMs);
  }

  /** What can be handled now, or `undefined` when all hands are full. */
  private async take(): Promise<TakenUpdate[] | undefined> {
    const most = this.careful > 0 ? 1 : CONCURRENCY;
    const free = most - this.running.size;
    if (free > 0) return this.inbox.take(free);
    const freeForUrgent = this.careful > 0 ? 0 : free + URGENT_CONCURRENCY;
    return freeForUrgent > 0 ? this.inbox.take(freeForUrgent, 'urgent') : undefined;
  }

  private rest(pauseMs: number | undefined): void {
    if (this.state === 'stopped') return;
    const again = this.state === 'look-again';
    this.state = 'idle';
    if (again) this.wake();
    else
      this.timer = setTimeout(() => this.wake(), Math.min(pauseMs ?? LOOK_EVERY_MS, LOOK_EVERY_MS)).unref();
  }

  private run(update: TakenUpdate): void {
    const work = this.worker
      .handle(update)
      .catch((error: unknown) => this.logger.error(`The inbox cannot be written: ${String(error)}`))
      .finally(() => {
        this.running.delete(work);
        this.inHand.delete(update.id);
        if (this.careful > 0 && update.crashes > 0) this.careful -= 1;
        this.wake();
      });
    this.running.add(work);
    this.inHand.add(update.id);
  }
}
