import { EventEmitter } from 'node:events';
import type { LocalServer } from './local-server';
import type { FaultGroup, LatencyView } from './view';

/** The longest that a call can be made to travel, in milliseconds; shorter than the deadlines of the bot. */
const LONGEST_MS = 5_000;

/** Whether what came over the wire is a latency that can be set. */
export function isLatency(milliseconds: unknown): milliseconds is number {
  return Number.isInteger(milliseconds) && Number(milliseconds) >= 0 && Number(milliseconds) <= LONGEST_MS;
}

/** How long calls travel to each stand-in and back. Tells of every change. */
export class LatencyBoard extends EventEmitter<{ change: [] }> {
  constructor(private readonly servers: Record<FaultGroup, LocalServer>) {
    super();
  }

  view(): LatencyView {
    return { telegram: this.servers.telegram.latencyMs, papago: this.servers.papago.latencyMs };
  }

  /** @param milliseconds as `isLatency` has it; calls that have begun keep theirs */
  set(group: FaultGroup, milliseconds: number): void {
    this.servers[group].latencyMs = milliseconds;
    this.emit('change');
  }
}
