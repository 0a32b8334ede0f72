import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BotApiRefusal } from './bot-api-objects';
import { botApiMethods } from './bot-api-methods';
import { BotProfile } from './bot-profile';
import { type FloodLimitOptions, FloodLimits } from './flood-limits';
import { type Fault, FaultScript, happensBefore } from '../fault-script';
import { LocalServer } from '../local-server';
import { readParameters } from './request-parameters';
import { TelegramWorld } from './telegram-world';
import { servedUpdate } from './update-header';
import { WebhookDelivery } from './webhook-delivery';
import { WebhookRegistration } from './webhook-registration';
import type { DeliveryOptions } from './webhook-session';

const NAMES = { first_name: 'Papago Playground', username: 'papago_playground_bot' };

/** One call that the bot made, with what it was answered. */
export interface RecordedCall {
  method: string;
  parameters: Record<string, unknown>;
  ok: boolean;
  answer: unknown;
  milliseconds: number;
  /** When it was carried out or refused: milliseconds, as `performance.now()` counts them. */
  at: number;
  /** What went wrong with a call that was carried out. */
  fault?: Fault['kind'];
  /** The update that it serves, as far as the bot says so. */
  updateId?: number;
  /** Set as soon as its connection has closed before the whole answer was written. */
  unanswered?: true;
}

/** One call that a fault has left undone. */
export type StruckCall = Pick<RecordedCall, 'method' | 'parameters' | 'updateId'> & { fault: Fault['kind'] };

interface StandInEvents {
  /** A call has come in. A fault that is added now hits it, if none was waiting. */
  request: [method: string, parameters: Record<string, unknown>];
  /** It was carried out or refused, and is not answered yet. */
  call: [RecordedCall];
  /** It was left undone. */
  struck: [StruckCall];
  /** The whole answer was written. */
  answered: [RecordedCall];
}

export interface TelegramStandInOptions {
  /** Refuses calls that come too fast. By default none is; `TELEGRAM_LIMITS` are those of Telegram. */
  limits?: FloodLimitOptions;
  /** Chooses which calls a switched fault hits. Default: `Math.random`. */
  random?: () => number;
  /** Unix time in milliseconds. Default: `Date.now`. */
  now?: () => number;
  /** Keeps only so many of the newest calls, for runs that make thousands. Default: all. */
  keepCalls?: number;
  /** How patiently updates are delivered to a webhook. Default: `TELEGRAM_DELIVERY`. */
  delivery?: Partial<DeliveryOptions>;
}

/** An answer in the Bot API's form: https://core.telegram.org/bots/api#making-requests */
interface Envelope {
  status: number;
  body: { ok: boolean; result?: unknown; error_code?: number; description?: string; parameters?: object };
}

/**
 * Telegram on this machine: a Bot API over real HTTP, with people and chats behind it. It follows the rules that
 * a bot can trip over, records every call, and can be told to fail.
 */
export class TelegramStandIn extends EventEmitter<StandInEvents> {
  readonly world: TelegramWorld;
  readonly profile = new BotProfile();
  readonly faults: FaultScript;
  readonly webhook: WebhookRegistration;
  /** What was carried out or refused, oldest first; a call that a fault left undone is not among it. */
  readonly calls: RecordedCall[] = [];
  readonly server = new LocalServer((request, response) => this.serve(request, response));
  private readonly delivery: WebhookDelivery;
  private readonly keepCalls: number;
  private readonly limits: FloodLimits | undefined;
  private readonly methods;

  /** @param token the only token that is accepted */
  constructor(
    private readonly token: string,
    { limits, random, now = Date.now, delivery, keepCalls = Infinity }: TelegramStandInOptions = {},
  ) {
    super();
    this.keepCalls = keepCalls;
    this.faults = new FaultScript(random);
    this.limits = limits && new FloodLimits(limits, now);
    const bot = { id: Number(token.split(':')[0]), is_bot: true, ...NAMES };
    this.world = new TelegramWorld(bot, now);
    this.delivery = new WebhookDelivery(this.world.updates, now, delivery);
    this.webhook = new WebhookRegistration(this.world.updates, this.delivery);
    this.methods = botApiMethods(this.world, this.profile, this.webhook);
  }

  /** The address to give to the bot as `TELEGRAM_API_ROOT`. */
  get url(): string {
    return this.server.url;
  }

  /** @param port 0 for any free one */
  async start(port = 0): Promise<void> {
    await this.server.start(port);
    this.delivery.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.delivery.stop(), this.server.stop()]);
  }

  /** How many calls were refused because they came too fast. */
  get floods(): number {
    return this.limits?.refusals ?? 0;
  }

  callsOf(method: string): RecordedCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const [, fileToken, filePath] = /^\/file\/bot([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
    if (filePath !== undefined) return this.giveFile(response, fileToken, filePath);
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    const parameters = await readParameters(request, url.searchParams).catch(() => ({}));
    if (!request.complete) return;
    this.emit('request', method, parameters);
    const fault = this.faults.next(method);
    const asked = { method, parameters, ...servedUpdate(request.headers) };
    if (fault && happensBefore(fault)) this.emit('struck', { ...asked, fault: fault.kind });
    await this.server.answer(response, fault, async () =>
      token === this.token ? this.perform(asked, response, fault) : refuse(401, 'Unauthorized'),
    );
  }

  private giveFile(response: ServerResponse, token: string | undefined, path: string): void {
    const content = token === this.token ? this.world.files.at(decodeURIComponent(path)) : undefined;
    response.writeHead(content ? 200 : 404).end(content);
  }

  private async perform(
    asked: Pick<RecordedCall, 'method' | 'parameters' | 'updateId'>,
    response: ServerResponse,
    fault: Fault | undefined,
  ): Promise<Envelope> {
    const started = performance.now();
    const hungUp = new AbortController();
    if (response.destroyed) hungUp.abort();
    response.on('close', () => hungUp.abort());
    const outcome = await this.invoke(asked.method, asked.parameters, hungUp.signal);
    const { ok, result, description } = outcome.body;
    const call: RecordedCall = {
      ...asked,
      ok,
      answer: ok ? result : description,
      milliseconds: Math.round(performance.now() - started),
      at: performance.now(),
      ...(fault && { fault: fault.kind }),
    };
    this.calls.push(call);
    if (this.calls.length > this.keepCalls) this.calls.shift();
    this.emit('call', call);
    this.watch(call, response);
    return outcome;
  }

  /** Sees whether the answer of a call goes out. */
  private watch(call: RecordedCall, response: ServerResponse): void {
    const closed = (): void => {
      if (!response.writableFinished) call.unanswered = true;
    };
    if (response.destroyed) closed();
    else response.on('close', closed).on('finish', () => this.emit('answered', call));
  }

  private async invoke(
    method: string,
    parameters: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<Envelope> {
    const perform = this.methods[method];
    if (!perform) return refuse(404, `Not Found: this stand-in for Telegram has no method ${method}`);
    try {
      this.limits?.check(method, parameters);
      return { status: 200, body: { ok: true, result: await perform(parameters, signal) } };
    } catch (error) {
      if (!(error instanceof BotApiRefusal)) throw error;
      return refuse(error.status, error.message, error.parameters);
    }
  }
}

function refuse(status: number, description: string, parameters?: object): Envelope {
  return {
    status,
    body: { ok: false, error_code: status, description, ...(parameters && { parameters }) },
  };
}
