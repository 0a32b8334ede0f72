/** What goes wrong with one call. */
export type Fault =
  /** Answers with this status and body; nothing is carried out. */
  | { kind: 'answer'; status: number; body: string }
  /** Carries the call out, and closes the connection instead of answering. */
  | { kind: 'answer lost' }
  /** Closes the connection at once; nothing is carried out. */
  | { kind: 'connection lost' }
  /** Sends half of the answer, then closes the connection. */
  | { kind: 'answer cut' }
  /** Never answers. */
  | { kind: 'hang' };

/** Faults to come, in order, for each method. */
export class FaultScript {
  private readonly faults = new Map<string, Fault[]>();

  /** The next calls of a method go wrong, each in its way. */
  add(method: string, ...faults: Fault[]): void {
    this.faults.set(method, [...(this.faults.get(method) ?? []), ...faults]);
  }

  /** How many faults are still to come for a method. */
  left(method: string): number {
    return this.faults.get(method)?.length ?? 0;
  }

  next(method: string): Fault | undefined {
    return this.faults.get(method)?.shift();
  }
}

/** A refusal in the Bot API's words. */
export function refusal(status: number, description: string, parameters?: object): Fault {
  return {
    kind: 'answer',
    status,
    body: JSON.stringify({ ok: false, error_code: status, description, ...(parameters && { parameters }) }),
  };
}
