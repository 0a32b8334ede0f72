import type { ChatMoves } from '../../chats/chat-moves';
import { makesSomethingNew, urgencyOf } from './bot-api-methods';
import { detourAround } from './detours';
import type { Outbox, SendRecord } from './outbox';
import type { OutgoingRequests, RequestOptions } from './outgoing-requests';
import { TelegramError } from './telegram-error';
import type { UpdateRun, UpdateRuns } from './update-runs';

/** What a call that serves an update may wait in place; then its worker is needed elsewhere. Milliseconds. */
const PATIENCE_MS = 5_000;
/** What a call that serves no update may wait, as that of an operator's tool. Milliseconds. */
const LONG_PATIENCE_MS = 60_000;

/** Refusals that mean that what was wanted is so already, or cannot matter any more. */
const HARMLESS = [
  /^(?:Bad Request: )?message is not modified/i,
  /^(?:Bad Request: )?query is too old/i,
  /^(?:Bad Request: )?message to (?:edit|delete) not found/i,
  /^(?:Bad Request: )?message can't be (?:edited|deleted)/i,
];

/** What the door needs to know about updates, their sends and their chats. */
export interface ServingUpdates {
  runs: UpdateRuns;
  outbox: Outbox;
  moves: ChatMoves;
}

/** The one door for every call to the Bot API: what is sent, once, and what counts as done. */
export class OutgoingCalls {
  /** @param serving left out by tools that handle no updates */
  constructor(
    private readonly requests: OutgoingRequests,
    private readonly serving?: ServingUpdates,
  ) {}

  /**
   * Calls a method and returns its `result`; `true` for a call whose wish was fulfilled before. What makes
   * something new is made once for each update, however often that is handled: then the first result comes back.
   * @throws {TelegramError}
   */
  async call<T>(method: string, parameters: object = {}, options: RequestOptions = {}): Promise<T> {
    const run = this.serving?.runs.current();
    run?.signal.throwIfAborted();
    try {
      const record = makesSomethingNew(method) ? await this.open(run, parameters, options) : undefined;
      if (record?.sent) return record.sent.result as T;
      const result = await this.deliver(method, parameters, options, record);
      record?.succeeded(result);
      return result as T;
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
      if (HARMLESS.some((words) => words.test(error.description))) return true as T;
      // Nobody waits for the sign that the bot is at work.
      if (error.code === 'paced' && urgencyOf(method) === 'action') return true as T;
      if (error.code === 'chat-gone') run?.lostChats.add(String(chatIn(parameters)));
      throw error;
    }
  }

  /** One request without second tries, for callers with a rhythm of their own. @throws {TelegramError} */
  once(method: string, parameters: object = {}, options: RequestOptions = {}): Promise<unknown> {
    return this.requests.once(method, parameters, options);
  }

  private async open(
    run: UpdateRun | undefined,
    parameters: object,
    options: RequestOptions,
  ): Promise<SendRecord | undefined> {
    if (!run) return undefined;
    const record = await this.serving?.outbox.open(run, chatIn(parameters));
    // Before something is said a second time, Telegram must have shown that it can be reached.
    if (record?.isUnknown) await this.deliver('getMe', {}, options);
    return record;
  }

  private async deliver(
    method: string,
    parameters: object,
    options: RequestOptions,
    record?: SendRecord,
  ): Promise<unknown> {
    const longest = this.serving?.runs.current() ? PATIENCE_MS : LONG_PATIENCE_MS;
    const patienceMs = urgencyOf(method) === 'action' ? 0 : longest;
    try {
      return await this.requests.make(method, parameters, patienceMs, options, record);
    } catch (error) {
      const detour = detourAround(error, parameters);
      if (!detour) throw error;
      if (error instanceof TelegramError && error.migratedTo !== undefined)
        await this.serving?.moves.move(Number(chatIn(parameters)), error.migratedTo);
      return this.requests.make(method, detour, patienceMs, options, record);
    }
  }
}

function chatIn(parameters: object): unknown {
  return (parameters as { chat_id?: unknown }).chat_id;
}
