import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** Why a run was ended before its handler was: it took too long, or the process stops. */
export type RunEnd = 'too-long' | 'stopped';

/** The run is over. What the handler still does comes too late: somebody else may be at the update by now. */
export class RunOverError extends Error {
  constructor(readonly reason: RunEnd) {
    super(reason === 'too-long' ? 'handling it took too long' : 'the process stopped');
    this.name = 'RunOverError';
  }
}

/** Every process that had the update in hand has ended, so it is not handled again. */
export class ProcessEndedError extends Error {
  constructor(times: number) {
    super(`${times} processes ended while they handled it`);
    this.name = 'ProcessEndedError';
  }
}

/** One time that an update is handled. */
export class UpdateRun {
  private readonly ending = new AbortController();
  private readonly inFlight = new Set<Promise<unknown>>();
  /** Chats that cannot be written to any more, as this run has learnt. */
  readonly lostChats = new Set<string>();

  /**
   * @param repeated whether the update was in somebody's hands before, so that some of its sends may be made
   * @param chatId the chat that the update belongs to
   */
  constructor(
    readonly updateId: number,
    readonly repeated: boolean,
    readonly chatId?: number,
    private sends = 0,
  ) {}

  /** A run to say why there is no answer. Its send has a number of its own, whatever was sent before. */
  afterFailure(): UpdateRun {
    return new UpdateRun(this.updateId, true, this.chatId, -1);
  }

  /** Aborted when the run is over before its handler is. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  /** How many sends the run has made, those answered from the record included. */
  get sendCount(): number {
    return this.sends;
  }

  /** The number of the next send: the same one each time the update is handled. */
  nextSend(): number {
    this.sends += 1;
    return this.sends;
  }

  /** Lets the end of the run wait for a call: what became of it should be known. */
  track<T>(call: Promise<T>): Promise<T> {
    const settled = call.catch(() => undefined).finally(() => this.inFlight.delete(settled));
    this.inFlight.add(settled);
    return call;
  }

  /** Resolves when no call is on its way any more, or when the time, in milliseconds, is over. */
  async settled(withinMs: number): Promise<void> {
    const over = new AbortController();
    const time = sleep(withinMs, undefined, { signal: over.signal }).catch(() => undefined);
    await Promise.race([Promise.all(this.inFlight), time]);
    over.abort();
  }

  end(reason: RunEnd): void {
    this.ending.abort(new RunOverError(reason));
  }
}

/** Knows, anywhere below a handler, which update is being handled. */
@Injectable()
export class UpdateRuns {
  private readonly storage = new AsyncLocalStorage<UpdateRun>();

  within<T>(run: UpdateRun, work: () => Promise<T>): Promise<T> {
    return this.storage.run(run, work);
  }

  /** The run of the caller, or `undefined` for a call that serves no update. */
  current(): UpdateRun | undefined {
    return this.storage.getStore();
  }
}
