import { Injectable } from '@nestjs/common';
import { type TakenUpdate, UpdateInbox } from '../../inbox/update-inbox';
import { StorageError } from '../../storage/storage-error';
import { summaryOf } from '../error-summary';
import { Outbox } from '../outgoing/outbox';
import { TelegramError } from '../outgoing/telegram-error';
import { ProcessEndedError, RunOverError, type UpdateRun } from '../outgoing/update-runs';

/** Failures after which an update is given up, so that its chat goes on. */
const MOST_FAILURES = 5;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Processes that may end with an update in hand before the update is held to be the cause. */
const MOST_CRASHES = 25;

/** How long it is tried to tell a person that their message was given up, in milliseconds. */
const TELL_WITHIN_MS = 60 * 60 * 1000;

/** What became of an update that was handled. */
export type Outcome = 'done' | 'expired' | 'chat-gone' | 'not-allowed' | 'postponed' | 'failed' | 'given-up';

/** Decides what becomes of an update after it was handled, and writes it down. */
@Injectable()
export class UpdateEnding {
  /** Pauses in a row for each update that the absence of Telegram, or of the disk, holds up. */
  private readonly postponements = new Map<number, number>();

  constructor(
    private readonly inbox: UpdateInbox,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {ProcessEndedError} when handling the update once more would end this process, too */
  refuseDangerous({ crashes }: TakenUpdate): void {
    if (crashes >= MOST_CRASHES) throw new ProcessEndedError(crashes);
  }

  /** Whether the person can still be told, later, that there will be no answer; after an hour they know. */
  mayTellLater({ receivedAt }: TakenUpdate): boolean {
    return Date.now() - receivedAt < TELL_WITHIN_MS;
  }

  /** Whether this error, on top of the failures before, means that the update is to be given up. */
  isFinal({ failures }: TakenUpdate, error: unknown): boolean {
    if (error === undefined || quietOutcomeOf(error)) return false;
    if (error instanceof TelegramError) return error.code === 'refused' || error.code === 'too-long';
    if (error instanceof ProcessEndedError) return true;
    return !isPassing(error) && failures + 1 >= MOST_FAILURES;
  }

  /**
   * @param error what the handler threw, if it did
   * @throws {StorageError} when it could not be written; may be called again
   */
  async write(taken: TakenUpdate, run: UpdateRun, error: unknown): Promise<Outcome> {
    if (isPassing(error)) return this.postpone(taken.id, error);
    this.postponements.delete(taken.id);
    if (this.isFinal(taken, error)) {
      await this.inbox.bury(taken.id, summaryOf(error));
      this.outbox.close(run, 'given-up');
      return 'given-up';
    }
    const quiet = quietOutcomeOf(error);
    if (!quiet) {
      await this.inbox.giveBack(taken.id, pauseAfter(taken.failures), 'failed');
      return 'failed';
    }
    // Whatever waits from there was written before the bot was shut out, and would be translated for nobody.
    if (run.lostChats.has(String(run.chatId)) && isLaneOfChat(taken.lane, run))
      await this.inbox.dropLane(taken.lane);
    const done = this.inbox.done(taken.id);
    this.outbox.close(run, 'done');
    await done;
    return quiet;
  }

  /** Not the fault of the update: it waits as long as it takes. */
  private async postpone(id: number, error: unknown): Promise<Outcome> {
    const times = this.postponements.get(id) ?? 0;
    const asked = error instanceof TelegramError ? error.retryAfterMs : 0;
    const stops = error instanceof RunOverError;
    if (!asked && !stops) this.postponements.set(id, times + 1);
    await this.inbox.giveBack(id, stops ? 0 : asked || pauseAfter(times), 'postponed');
    return 'postponed';
  }
}

/** Whether something was away, busy or ending, so that the update itself has not failed. */
function isPassing(error: unknown): boolean {
  if (error instanceof TelegramError) return error.isPassing;
  return error instanceof StorageError || (error instanceof RunOverError && error.reason === 'stopped');
}

/** Presses of a person come from many chats. */
function isLaneOfChat(lane: string, { chatId }: UpdateRun): boolean {
  return lane.endsWith(`chat:${chatId}`);
}

function quietOutcomeOf(error: unknown): Outcome | undefined {
  if (error === undefined) return 'done';
  if (!(error instanceof TelegramError)) return undefined;
  return error.code === 'chat-gone' || error.code === 'not-allowed' ? error.code : undefined;
}

function pauseAfter(times: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** times);
}
