import type { RetryPolicy } from 'cockatiel';
import type { BotApiClient } from './bot-api-client';
import { SECOND_TRIES, secondTries, type SecondTryOptions } from './second-tries';
import { TelegramError } from './telegram-error';

/** Deadline of one request unless the caller names another, in milliseconds. */
const DEADLINE_MS = 15_000;

export interface OutgoingCallOptions {
  deadlineMs?: number;
  signal?: AbortSignal;
}

/** Refusals that mean that what was wanted is so already, or cannot matter any more. */
const HARMLESS = [
  /^(?:Bad Request: )?message is not modified/i,
  /^(?:Bad Request: )?query is too old/i,
  /^(?:Bad Request: )?message to (?:edit|delete) not found/i,
  /^(?:Bad Request: )?message can't be (?:edited|deleted)/i,
];

/** The one door for every call to the Bot API: what is sent, when it is tried again, what counts as done. */
export class OutgoingCalls {
  private readonly tries: RetryPolicy;

  constructor(
    private readonly client: BotApiClient,
    options: SecondTryOptions = SECOND_TRIES,
  ) {
    this.tries = secondTries(options);
  }

  /**
   * Calls a method and returns its `result`; `true` for a call whose wish was fulfilled before.
   * @throws {TelegramError}
   */
  async call<T>(method: string, parameters: object = {}, options: OutgoingCallOptions = {}): Promise<T> {
    try {
      return (await this.tries.execute(() => this.once(method, parameters, options), options.signal)) as T;
    } catch (error) {
      if (error instanceof TelegramError && HARMLESS.some((words) => words.test(error.description)))
        return true as T;
      throw error;
    }
  }

  /** One request without second tries, for callers with a rhythm of their own. @throws {TelegramError} */
  once(
    method: string,
    parameters: object = {},
    { deadlineMs = DEADLINE_MS, signal }: OutgoingCallOptions = {},
  ): Promise<unknown> {
    return this.client.call(method, parameters, { deadlineMs, ...(signal && { signal }) });
  }
}
