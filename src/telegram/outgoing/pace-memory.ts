import { Logger } from '@nestjs/common';
import type { StateStore } from '../../storage/state-store';

/** Longer than any limit looks back, in milliseconds. */
const LOOKS_BACK_MS = 65_000;

/**
 * When messages were sent to a chat, for the next process: one that starts within the minute would else send as if
 * nothing had been sent before. Times are unix milliseconds.
 */
export class PaceMemory {
  private readonly logger = new Logger(PaceMemory.name);
  private readonly startedAt: number;

  constructor(
    private readonly store: StateStore,
    private readonly now: () => number = Date.now,
  ) {
    this.startedAt = now();
  }

  /** Whether a former process may have sent something that still counts. */
  get matters(): boolean {
    return this.now() - this.startedAt < LOOKS_BACK_MS;
  }

  async recall(chat: string): Promise<number[]> {
    const saved = await this.store.get(keyOf(chat));
    return saved === undefined ? [] : (JSON.parse(saved) as number[]);
  }

  /** Is not waited for: what is written next to the store is safe only when this is. */
  remember(chat: string, sentAt: readonly number[]): void {
    this.store
      .set(keyOf(chat), JSON.stringify(sentAt.map(Math.round)), LOOKS_BACK_MS)
      .catch((error: unknown) => this.logger.warn(`The pace of a chat cannot be kept: ${String(error)}`));
  }
}

function keyOf(chat: string): string {
  return `pace:${chat}`;
}
