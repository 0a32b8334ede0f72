import { subscribe } from 'node:diagnostics_channel';
import type { UpdateRuns } from '../telegram/outgoing/update-runs';
import { listenToTrace, type TraceEvents } from '../tracing/tracing';
import type { TraceMessage } from './bot-messages';
import { UPDATE_HEADER } from './telegram-stand-in/update-header';

/** The part of undici's request that is used: https://undici.nodejs.org/#/docs/api/DiagnosticsChannel */
interface MarkableRequest {
  addHeader(name: string, value: string): void;
}

/** Passes on what the parts of this process tell of their work, each time with the update that it was for. */
export function passTraces(runs: UpdateRuns, tell: (message: TraceMessage) => void): void {
  const pass = <K extends keyof TraceEvents>(kind: K): unknown =>
    listenToTrace(kind, (event) => {
      const updateId = runs.current()?.updateId;
      tell({ kind, event, ...(updateId !== undefined && { updateId }) } as TraceMessage);
    });
  pass('handler');
  pass('call');
  pass('engine');
  pass('update');
}

/** Lets every request of this process carry the id of the update that it serves, for the stand-ins to see. */
export function markRequests(runs: UpdateRuns): void {
  subscribe('undici:request:create', (message) => {
    const updateId = runs.current()?.updateId;
    if (updateId === undefined) return;
    (message as { request: MarkableRequest }).request.addHeader(UPDATE_HEADER, String(updateId));
  });
}
