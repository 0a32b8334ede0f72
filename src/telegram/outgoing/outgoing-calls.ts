import type { ChatMoves } from '../../chats/chat-moves';
import { makesSomethingNew, urgencyOf } from './bot-api-methods';
import type { ButtonSigner } from './button-signer';
import { detourAround } from './detours';
import type { Outbox, SendRecord } from './outbox';
import type { OutgoingRequests, Patience, RequestOptions } from './outgoing-requests';
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
  buttons: ButtonSigner;
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
      const made = this.make(run, method, parameters, options);
      return (await (run ? run.track(made) : made)) as T;
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
      if (error.code === 'chat-gone') run?.lostChats.add(String(chatIn(parameters)));
      if (HARMLESS.some((words) => words.test(error.description))) return true as T;
      // Nobody waits for the sign that the bot is at work.
      if (urgencyOf(method) === 'action') return true as T;
      throw error;
    }
  }

  /** Decides what to say, once for the update that is being handled; see `Outbox`. */
  decide<T>(make: () => Promise<T>, hasEffect: boolean): Promise<T> {
    const run = this.serving?.runs.current();
    return run && this.serving ? this.serving.outbox.decide(run, make, hasEffect) : make();
  }

  /** One request without second tries, for callers with a rhythm of their own. @throws {TelegramError} */
  once(method: string, parameters: object = {}, options: RequestOptions = {}): Promise<unknown> {
    return this.requests.once(method, parameters, options);
  }

  private async make(
    run: UpdateRun | undefined,
    method: string,
    parameters: object,
    options: RequestOptions,
  ): Promise<unknown> {
    const record = makesSomethingNew(method) ? await this.open(run, parameters, options) : undefined;
    if (record?.sent) return record.sent.result;
    const result = await this.deliver(method, parameters, options, record);
    record?.succeeded(result);
    return result;
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
    const patience = this.patienceFor(method, options);
    let way = parameters;
    // Each detour takes a parameter away or another chat, so there are few; a group moves once.
    for (let moved = false; ;) {
      try {
        const signed = this.serving?.buttons.sign(way) ?? way;
        return await this.requests.make(method, signed, patience, options, record);
      } catch (error) {
        const detour = detourAround(error, way);
        const movedTo = error instanceof TelegramError ? error.migratedTo : undefined;
        if (!detour || (moved && movedTo !== undefined)) throw error;
        if (movedTo !== undefined) await this.serving?.moves.move(Number(chatIn(way)), movedTo);
        moved ||= movedTo !== undefined;
        way = detour;
      }
    }
  }

  private patienceFor(method: string, { signal }: RequestOptions): Patience {
    const run = this.serving?.runs.current();
    if (urgencyOf(method) === 'action') return { ms: 0 };
    if (!run) return { ms: LONG_PATIENCE_MS, ...(signal && { signal }) };
    return { ms: PATIENCE_MS, signal: signal ? AbortSignal.any([signal, run.signal]) : run.signal };
  }
}

function chatIn(parameters: object): unknown {
  return (parameters as { chat_id?: unknown }).chat_id;
}
