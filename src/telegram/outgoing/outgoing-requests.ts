import type { RetryPolicy } from 'cockatiel';
import { trace } from '../../tracing/tracing';
import type { BotApiClient } from './bot-api-client';
import { type Urgency, urgencyOf } from './bot-api-methods';
import type { SendPacer } from './send-pacer';
import type { PacedCall } from './send-windows';
import { SECOND_TRIES, secondTries, type SecondTryOptions } from './second-tries';
import { TelegramError } from './telegram-error';

/** Deadline of one request unless the caller names another, in milliseconds. */
const DEADLINE_MS = 15_000;

/** Pause after a 429 that names none, in milliseconds. */
const FLOOD_PAUSE_MS = 1_000;

export interface RequestOptions {
  /** Of each request, in milliseconds. */
  deadlineMs?: number;
  signal?: AbortSignal;
}

/** How long a call may wait for its turn, and for floods, before it is made. */
export interface Patience {
  ms: number;
  /** Ends the wait. A request that is on its way is not touched. */
  signal?: AbortSignal;
}

/** Is told of every request that is made for one call. */
export interface RequestWitness {
  intend(): Promise<void>;
  failed(error: unknown): Promise<void>;
}

/** Makes the requests that one call takes: in its turn, again where that is harmless, later where Telegram asks. */
export class OutgoingRequests {
  private readonly tries: RetryPolicy;

  constructor(
    private readonly client: BotApiClient,
    private readonly pacer: SendPacer,
    options: SecondTryOptions = SECOND_TRIES,
  ) {
    this.tries = secondTries(options);
  }

  /** @throws {TelegramError} `paced` or `flood` when the call would wait longer than it may */
  async make(
    method: string,
    parameters: object,
    patience: Patience,
    options: RequestOptions = {},
    witness?: RequestWitness,
  ): Promise<unknown> {
    const call = pacedCall(method, parameters);
    const patientUntil = performance.now() + patience.ms;
    for (;;) {
      try {
        return await this.tries.execute(async () => {
          const turn = await this.pacer.turn(call, patientUntil - performance.now(), patience.signal);
          await witness?.intend();
          turn.touch();
          return this.once(method, parameters, options, witness).finally(() => turn.touch());
        }, patience.signal);
      } catch (error) {
        if (!(error instanceof TelegramError) || error.code !== 'flood') throw error;
        const pauseMs = error.retryAfterMs || FLOOD_PAUSE_MS;
        this.pacer.pause(call, pauseMs);
        if (performance.now() + pauseMs > patientUntil) throw error;
      }
    }
  }

  /** One request at once, for callers with a rhythm of their own. @throws {TelegramError} */
  async once(
    method: string,
    parameters: object,
    { deadlineMs = DEADLINE_MS, signal }: RequestOptions,
    witness?: RequestWitness,
  ): Promise<unknown> {
    const started = performance.now();
    const tell = (ok: boolean): void =>
      trace('call', { method, ok, milliseconds: Math.round(performance.now() - started) });
    try {
      const result = await this.client.call(method, parameters, { deadlineMs, ...(signal && { signal }) });
      tell(true);
      return result;
    } catch (error) {
      tell(false);
      await witness?.failed(error);
      throw error;
    }
  }
}

function pacedCall(method: string, parameters: object): PacedCall {
  const { chat_id: chat } = parameters as { chat_id?: number | string };
  const urgency: Urgency | undefined = urgencyOf(method);
  return { method, urgency, chat };
}
