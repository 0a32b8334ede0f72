import { EventEmitter } from 'node:events';
import { FAULT_CATALOGUE, FAULT_IDS } from './fault-catalogue';
import type { FaultScript } from './fault-script';
import type { FaultGroup, FaultId, FaultView } from './view';

/** How often the counts are looked at while something is switched on, in milliseconds. */
const LOOK_EVERY_MS = 300;

/** The switches of all faults. Tells of every change: at once of a switch, soon of a call that was struck. */
export class FaultBoard extends EventEmitter<{ change: [] }> {
  private readonly scripts: Record<FaultGroup, FaultScript>;
  private readonly active = new Set<FaultId>();
  private watching: NodeJS.Timeout | undefined;
  private dealtAtLastLook = 0;

  constructor(
    telegram: FaultScript,
    papago: FaultScript,
    private readonly lookEveryMs = LOOK_EVERY_MS,
  ) {
    super();
    this.scripts = { telegram, papago };
  }

  view(): FaultView[] {
    return FAULT_IDS.map((id) => {
      const { group } = FAULT_CATALOGUE[id];
      return { id, group, on: this.active.has(id), dealt: this.scripts[group].dealt({ id }) };
    });
  }

  /** Switches a fault on or off; one that is so already stays so. */
  set(id: FaultId, on: boolean): void {
    const { group, methods, fault, share } = FAULT_CATALOGUE[id];
    const script = this.scripts[group];
    if (on) {
      script.switchOn(id, { methods, fault, share });
      this.active.add(id);
    } else {
      script.switchOff(id);
      this.active.delete(id);
    }
    this.tell();
    this.watch();
  }

  private watch(): void {
    clearInterval(this.watching);
    if (this.active.size > 0) this.watching = setInterval(() => this.look(), this.lookEveryMs).unref();
  }

  private look(): void {
    if (this.dealt() !== this.dealtAtLastLook) this.tell();
  }

  private tell(): void {
    this.dealtAtLastLook = this.dealt();
    this.emit('change');
  }

  private dealt(): number {
    return this.view().reduce((sum, { dealt }) => sum + dealt, 0);
  }
}
