import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BotApiRefusal } from './bot-api-objects';
import { botApiMethods } from './bot-api-methods';
import { BotProfile } from './bot-profile';
import { type Fault, FaultScript } from '../fault-script';
import { LocalServer } from '../local-server';
import { readParameters } from './request-parameters';
import { TelegramWorld } from './telegram-world';
import { WebhookRegistration } from './webhook-registration';

/** One call that the bot made, with what it was answered. */
export interface RecordedCall {
  method: string;
  parameters: Record<string, unknown>;
  ok: boolean;
  answer: unknown;
  milliseconds: number;
}

interface Outcome {
  status: number;
  envelope: Record<string, unknown>;
}

/**
 * Telegram on this machine: a Bot API over real HTTP, with people and chats behind it. It follows the rules that
 * a bot can trip over, records every call, and can be told to fail.
 */
export class TelegramStandIn extends EventEmitter<{ call: [RecordedCall] }> {
  readonly world: TelegramWorld;
  readonly profile = new BotProfile();
  readonly faults = new FaultScript();
  readonly webhook: WebhookRegistration;
  readonly calls: RecordedCall[] = [];
  readonly server = new LocalServer((request, response) => this.serve(request, response));
  private readonly methods;

  /** @param token the only token that is accepted */
  constructor(private readonly token: string) {
    super();
    this.world = new TelegramWorld({
      id: Number(token.split(':')[0]),
      is_bot: true,
      first_name: 'Papago Playground',
      username: 'papago_playground_bot',
    });
    this.webhook = new WebhookRegistration(this.world.updates);
    this.methods = botApiMethods(this.world, this.profile, this.webhook);
  }

  /** The address to give to the bot as `TELEGRAM_API_ROOT`. */
  get url(): string {
    return this.server.url;
  }

  start(): Promise<void> {
    return this.server.start();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  callsOf(method: string): RecordedCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    const hungUp = new AbortController();
    response.on('close', () => hungUp.abort());
    const parameters = await readParameters(request, url.searchParams).catch(() => ({}));
    const fault = this.faults.next(method);
    if (fault && fault.kind !== 'answer lost' && fault.kind !== 'answer cut') return fail(response, fault);
    const outcome =
      token === this.token
        ? await this.perform(method, parameters, hungUp.signal)
        : refuse(401, 'Unauthorized');
    if (fault?.kind === 'answer lost') return void response.destroy();
    const text = JSON.stringify(outcome.envelope);
    response.writeHead(outcome.status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    if (fault?.kind === 'answer cut')
      return void response.write(text.slice(0, text.length / 2), () => response.destroy());
    response.end(text);
  }

  private async perform(
    method: string,
    parameters: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const started = performance.now();
    const outcome = await this.invoke(method, parameters, signal);
    const { ok, result, description } = outcome.envelope as {
      ok: boolean;
      result?: unknown;
      description?: string;
    };
    const call: RecordedCall = {
      method,
      parameters,
      ok,
      answer: ok ? result : description,
      milliseconds: Math.round(performance.now() - started),
    };
    this.calls.push(call);
    this.emit('call', call);
    return outcome;
  }

  private async invoke(
    method: string,
    parameters: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const perform = this.methods[method];
    if (!perform) return refuse(404, 'Not Found: method not found');
    try {
      return { status: 200, envelope: { ok: true, result: await perform(parameters, signal) } };
    } catch (error) {
      if (!(error instanceof BotApiRefusal)) throw error;
      return refuse(error.status, error.message, error.parameters);
    }
  }
}

function refuse(status: number, description: string, parameters?: object): Outcome {
  return {
    status,
    envelope: { ok: false, error_code: status, description, ...(parameters && { parameters }) },
  };
}

function fail(response: ServerResponse, fault: Fault): void {
  if (fault.kind === 'answer') response.writeHead(fault.status).end(fault.body);
  else if (fault.kind === 'connection lost') response.destroy();
  // A call that hangs keeps its connection until the caller gives up.
}
