/** A fault that leaves the call undone. */
type FaultBefore =
  /** Answers with this status and body. */
  | { kind: 'answer'; status: number; body: string }
  /** Closes the connection at once. */
  | { kind: 'connection lost' }
  /** Never answers. */
  | { kind: 'hang' };

/** A fault of a call that is carried out all the same. */
type FaultAfter =
  /** Closes the connection instead of answering. */
  | { kind: 'answer lost' }
  /** Sends half of the answer, then closes the connection. */
  | { kind: 'answer cut' }
  /** Never answers. */
  | { kind: 'hang after' };

/** What goes wrong with one call. */
export type Fault =
  | FaultBefore
  | FaultAfter
  /** Delays the call; it is then carried out and answered. */
  | { kind: 'slow'; milliseconds: number }
  /** Carries the call out at once and delays its answer. */
  | { kind: 'answer late'; milliseconds: number };

/** A fault that stays until it is switched off. */
export interface SwitchedFault {
  /** The methods that it hits: a pattern or their names. */
  methods: RegExp | readonly string[];
  fault: Fault;
  /** The share of their calls that go wrong: 0 for none, 1 for all. */
  share: number;
}

/** Chooses among the faults that were dealt out; what is left out does not matter. */
export interface DealtFaults {
  method?: string;
  kind?: Fault['kind'];
  /** The switch that it came from. */
  id?: string;
}

/** Tells whether the call is left undone. */
export function happensBefore(fault: Fault): fault is FaultBefore {
  return fault.kind === 'answer' || fault.kind === 'connection lost' || fault.kind === 'hang';
}

/** Tells whether the call has been carried out, although its caller does not learn it. */
export function happensAfter(fault: Fault): fault is FaultAfter {
  return fault.kind === 'answer lost' || fault.kind === 'answer cut' || fault.kind === 'hang after';
}

/** Faults to come: in order for each method, and then by chance from those that are switched on. */
export class FaultScript {
  private readonly faults = new Map<string, Fault[]>();
  private readonly switches = new Map<string, SwitchedFault>();
  private readonly tally = new Map<string, DealtFaults & { times: number }>();

  /** @param random gives numbers from 0 up to 1; a seeded one makes every run alike */
  constructor(private readonly random: () => number = Math.random) {}

  /** The next calls of a method go wrong, each in its way. */
  add(method: string, ...faults: Fault[]): void {
    this.faults.set(method, [...(this.faults.get(method) ?? []), ...faults]);
  }

  /** How many faults are still to come for a method, apart from those that are switched on. */
  left(method: string): number {
    return this.faults.get(method)?.length ?? 0;
  }

  /** Lets calls go wrong from now on. One that is switched on again takes its place at the end. */
  switchOn(id: string, fault: SwitchedFault): void {
    this.switches.delete(id);
    this.switches.set(id, fault);
  }

  switchOff(id: string): void {
    this.switches.delete(id);
  }

  /** What is switched on, in the order in which it is asked. */
  switched(): ReadonlyMap<string, SwitchedFault> {
    return this.switches;
  }

  /** How many faults were dealt out, of all or of some. */
  dealt({ method, kind, id }: DealtFaults = {}): number {
    return [...this.tally.values()]
      .filter((row) => method === undefined || row.method === method)
      .filter((row) => kind === undefined || row.kind === kind)
      .filter((row) => id === undefined || row.id === id)
      .reduce((sum, { times }) => sum + times, 0);
  }

  /** The fault of a call that has just come in; none when it goes well. */
  next(method: string): Fault | undefined {
    const scripted = this.faults.get(method)?.shift();
    if (scripted) return this.count(scripted, { method, kind: scripted.kind });
    for (const [id, { methods, fault, share }] of this.switches)
      if (matches(methods, method) && this.random() < share)
        return this.count(fault, { method, kind: fault.kind, id });
    return undefined;
  }

  private count(fault: Fault, row: DealtFaults): Fault {
    const key = JSON.stringify(row);
    const times = this.tally.get(key)?.times ?? 0;
    this.tally.set(key, { ...row, times: times + 1 });
    return fault;
  }
}

function matches(methods: SwitchedFault['methods'], method: string): boolean {
  return methods instanceof RegExp ? method.search(methods) >= 0 : methods.includes(method);
}

/** A refusal in the Bot API's words. */
export function refusal(status: number, description: string, parameters?: object): Fault {
  return {
    kind: 'answer',
    status,
    body: JSON.stringify({ ok: false, error_code: status, description, ...(parameters && { parameters }) }),
  };
}
