/** An update as it came in. The inbox keeps its payload and does not read it. */
export interface InboxUpdate {
  /** Telegram's `update_id`; the same id is kept once. */
  id: number;
  /** Telegram's name of what the update holds, such as `message`; empty when it holds nothing. */
  kind: string;
  /** Updates of one lane are handled one after the other, in the order they were put in. */
  lane: string;
  /** Handed out before all that are not urgent, for somebody waits at a button or an input field. */
  urgent: boolean;
  /** What the update tells of, within its lane, such as one message. */
  subject?: string;
  /**
   * Whether it tells anew what an earlier one on the same subject told, as an edit does. While that one waits and
   * was never handed out, it gets this payload and keeps its kind and place, and this update counts as done.
   */
  replaces?: boolean;
  /** JSON text of what the update holds. */
  payload: string;
}

/** An update in the hands of a worker. */
export interface TakenUpdate extends Pick<InboxUpdate, 'id' | 'kind' | 'lane' | 'payload'> {
  /** Unix time in milliseconds. */
  receivedAt: number;
  /** Whether it was handed out before, so that a part of it may be done already. */
  repeated: boolean;
  /** How often handling it has failed. */
  failures: number;
  /** How often whoever had it ended without a word, or kept it beyond its lease. */
  crashes: number;
}

/** An update that was given up. */
export interface DeadLetter {
  id: number;
  kind: string;
  /** Unix times in milliseconds. */
  receivedAt: number;
  buriedAt: number;
  /** Why, without text of the update. */
  reason: string;
}

export interface InboxCount {
  waiting: number;
  taken: number;
  dead: number;
}

/** What `recover` found. */
export interface Recovered {
  updates: number;
  /** The most crashes that any of them has seen, this one included; 0 without updates. */
  mostCrashes: number;
}

/** How long a taken update may be kept, in milliseconds. After that it is handed out again. */
export const LEASE_MS = 6 * 60_000;

/**
 * What came in and is not done yet. Durable: when `put` has resolved, the updates survive the end of the
 * process and a power cut. Every method may throw a StorageError.
 */
export abstract class UpdateInbox {
  /** Keeps the updates; ids that were put before, also those already done, are ignored. */
  abstract put(updates: readonly InboxUpdate[]): Promise<void>;

  /**
   * Hands out the first update of every lane that has none taken and none that must still pause, urgent ones
   * first, then by arrival. Each is leased for `LEASE_MS`.
   */
  abstract take(limit: number, which?: 'any' | 'urgent'): Promise<TakenUpdate[]>;

  /** The update is handled; it is only remembered as seen. */
  abstract done(id: number): Promise<void>;

  /** Gives a taken update back, first in its lane, to be handed out after a pause. */
  abstract giveBack(id: number, pauseMs: number, reason: 'failed' | 'postponed'): Promise<void>;

  /** Handling has failed for good: the lane goes on without it. It is kept as a dead letter until forgotten. */
  abstract bury(id: number, reason: string): Promise<void>;

  /** Counts all that waits in a lane as done; nobody is there any more to be answered. Returns how many. */
  abstract dropLane(lane: string): Promise<number>;

  /** Every update that was given up and is not forgotten, in one lane or in all, the oldest first. */
  abstract deadLetters(lane?: string): Promise<DeadLetter[]>;

  /** Has dead letters handled once more, as if they had never failed. Returns how many. */
  abstract revive(ids: readonly number[]): Promise<number>;

  /**
   * Forgets what is over in a lane: dead letters and their payloads, and that the lane ever had updates. Their ids
   * are still known as seen; what waits or is taken stays.
   */
  abstract forgetLane(lane: string): Promise<void>;

  /** Puts back what a former process had taken and did not finish; only when none of them can still run. */
  abstract recover(): Promise<Recovered>;

  /**
   * Milliseconds until the next update may be handed out that still paused at the last `take`, or `undefined`
   * when none did. One whose pause has ended since counts, with 0: no `take` has seen it yet.
   */
  abstract nextPauseMs(): Promise<number | undefined>;

  /** Forgets updates that were done, or given up, more than `ageMs` milliseconds ago. */
  abstract forgetDone(ageMs: number): Promise<void>;

  abstract count(): Promise<InboxCount>;
}
