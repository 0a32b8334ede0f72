import { EventEmitter } from 'node:events';
import type { TraceEvents } from '../tracing/tracing';
import type { RecordedCall, StruckCall } from './telegram-stand-in/telegram-stand-in';
import type { CallView } from './update-view';

const MOST_CALLS = 200;

interface Untold {
  updateId: number | undefined;
  call: CallView;
}

/**
 * The calls that the bot made, in two halves: what the stand-in knows of a call, and how it went for the bot, which
 * the bot tells afterwards. Tells of each half.
 */
export class CallLog extends EventEmitter<{ call: [CallView, updateId: number | undefined] }> {
  private readonly calls: CallView[] = [];
  /** Those of which the bot has not told yet how they went. */
  private untold: Untold[] = [];
  private lastId = 0;

  /** Takes a call down as the stand-in has seen it. */
  record({ method, parameters, updateId, ...rest }: RecordedCall | StruckCall): void {
    // It is under way all the time, and says nothing of the bot's work.
    if (method === 'getUpdates') return;
    const { ok, answer, milliseconds } = 'ok' in rest ? rest : { ok: false, milliseconds: 0 };
    this.lastId += 1;
    const call: CallView = {
      id: this.lastId,
      method,
      parameters,
      ok,
      ...(answer !== undefined && { answer }),
      ...(rest.fault && { fault: rest.fault }),
      milliseconds,
    };
    this.calls.push(call);
    if (this.calls.length > MOST_CALLS) this.calls.shift();
    this.untold.push({ updateId, call });
    this.emit('call', call, updateId);
  }

  /** Takes down how a call went for the bot: of calls alike, the first that is not told of yet. */
  hear({ method, ok, milliseconds }: TraceEvents['call'], updateId: number | undefined): void {
    const told = this.untold.find((call) => call.updateId === updateId && call.call.method === method);
    if (!told) return;
    this.untold = this.untold.filter((untold) => untold !== told);
    Object.assign(told.call, { ok, milliseconds });
    this.emit('call', told.call, updateId);
  }

  /** Expects nothing more of a bot that has ended. */
  forgetUntold(): void {
    this.untold = [];
  }

  /** The newest, oldest first. */
  all(): CallView[] {
    return [...this.calls];
  }
}
