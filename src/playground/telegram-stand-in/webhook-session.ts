import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Update } from './bot-api-objects';
import type { UpdateQueue } from './update-queue';
import { laneOf } from './webhook-lane';
import { deliverUpdate, type DeliveryFailure } from './webhook-request';

/** How patient Telegram is with a webhook; all in milliseconds. */
export interface DeliveryOptions {
  /** The first retry comes at once, the second after this pause, which then doubles. */
  firstPause: number;
  longestPause: number;
  /** An answer that takes longer counts as none. */
  timeout: number;
  /** Waits before a retry. Ends early, in any way, when the signal is aborted. */
  pause: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

export const TELEGRAM_DELIVERY: DeliveryOptions = {
  firstPause: 1_000,
  longestPause: 60_000,
  timeout: 60_000,
  pause: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

export interface WebhookTarget {
  /** Where the webhook really listens, such as `http://127.0.0.1:8080`. */
  origin: string;
  path: string;
  secret: string;
  maxConnections: number;
}

interface Lane {
  isBusy: boolean;
  failures: number;
}

/** Delivers what waits to one webhook: each lane in order, and an update again and again until it is taken. */
export class WebhookSession {
  private readonly pool: Pool;
  private readonly lanes = new Map<string, Lane>();
  private readonly deliveries = new Set<Promise<void>>();
  private readonly ending = new AbortController();
  private inFlight = 0;

  constructor(
    private readonly target: WebhookTarget,
    private readonly updates: UpdateQueue,
    private readonly options: DeliveryOptions,
    private readonly onFailure: (problem: string) => void,
  ) {
    // Any number of lanes may listen for the end at once.
    setMaxListeners(0, this.ending.signal);
    this.pool = new Pool(target.origin, {
      connections: target.maxConnections,
      // Every delivery has its own deadline.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Sends off whatever may go now. */
  advance(): void {
    if (this.ending.signal.aborted || this.isFull) return;
    for (const update of this.updates.waiting()) {
      if (this.isFull) return;
      const name = laneOf(update);
      const lane = this.lanes.get(name) ?? { isBusy: false, failures: 0 };
      if (lane.isBusy) continue;
      this.lanes.set(name, lane);
      const delivery = this.deliver(update, name, lane).finally(() => this.deliveries.delete(delivery));
      this.deliveries.add(delivery);
    }
  }

  /** Breaks off what is under way; it stays in the queue. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.pool.destroy();
    await Promise.all(this.deliveries);
  }

  private get isFull(): boolean {
    return this.inFlight >= this.target.maxConnections;
  }

  private async deliver(update: Update, name: string, lane: Lane): Promise<void> {
    lane.isBusy = true;
    this.inFlight += 1;
    const { path, secret } = this.target;
    const { timeout } = this.options;
    const failure = await deliverUpdate(this.pool, { path, secret, timeout }, update);
    this.inFlight -= 1;
    if (failure) await this.backOff(lane, failure);
    else {
      this.updates.remove(update.update_id);
      this.lanes.delete(name);
    }
    this.advance();
  }

  private async backOff(lane: Lane, { problem, retryAfter }: DeliveryFailure): Promise<void> {
    const { signal } = this.ending;
    if (signal.aborted) return;
    this.onFailure(problem);
    const { firstPause, longestPause, pause } = this.options;
    const usual = lane.failures === 0 ? 0 : firstPause * 2 ** (lane.failures - 1);
    lane.failures += 1;
    // Its connection is free for other lanes meanwhile.
    this.advance();
    await pause(retryAfter ?? Math.min(usual, longestPause), signal).catch(() => undefined);
    lane.isBusy = false;
  }
}
