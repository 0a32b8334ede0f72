/** An update as it came in: JSON text that the inbox keeps and does not read. */
export interface InboxUpdate {
  /** Telegram's `update_id`; the same id is kept once. */
  id: number;
  /** Updates of one lane are handled one after the other, in the order they were put in. */
  lane: string;
  payload: string;
}

/** An update in the hands of a worker. */
export interface TakenUpdate extends InboxUpdate {
  /** How often handling it has failed before. */
  failures: number;
}

export interface InboxCount {
  waiting: number;
  taken: number;
  dead: number;
}

/**
 * What came in and is not done yet. Durable: when `put` has resolved, the updates survive the end of the
 * process and a power cut. Every method may throw a StorageError.
 */
export abstract class UpdateInbox {
  /** Keeps the updates; ids that were put before, also those already done, are ignored. */
  abstract put(updates: readonly InboxUpdate[]): Promise<void>;

  /** Hands out the first update of every lane that has none taken and none that must still pause. */
  abstract take(limit: number): Promise<TakenUpdate[]>;

  /** The update is handled; it is only remembered as seen. */
  abstract done(id: number): Promise<void>;

  /** Gives a taken update back, first in its lane, to be handed out after a pause. */
  abstract giveBack(id: number, pauseMs: number, reason: 'failed' | 'postponed'): Promise<void>;

  /** Handling has failed for good: the lane goes on without it. Its text is kept until it is forgotten. */
  abstract bury(id: number): Promise<void>;

  /** Puts back what a former process had taken and did not finish. Returns how many. */
  abstract recover(): Promise<number>;

  /**
   * Milliseconds until the next update may be handed out that still paused at the last `take`, or `undefined`
   * when none did. One whose pause has ended since counts, with 0: no `take` has seen it yet.
   */
  abstract nextPauseMs(): Promise<number | undefined>;

  /** Forgets updates that were done, or given up, more than `ageMs` milliseconds ago. */
  abstract forgetDone(ageMs: number): Promise<void>;

  abstract count(): Promise<InboxCount>;
}
