import type { JSX } from 'preact';
import type { FaultGroup } from '../../view.js';
import { SidePanel } from '../parts/side-panel.js';
import { usePlayground } from '../server/playground-context.js';
import { faultsOn, slowSides, troubleCount } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';
import { FaultSwitch } from './fault-switch.js';
import { LatencySlider } from './latency-slider.js';

const GROUPS: readonly FaultGroup[] = ['telegram', 'papago'];

interface FaultsPanelProps {
  isBeside: boolean;
  onClose: () => void;
}

function AllOff(): JSX.Element {
  const { state, switchFaults, setLatency } = usePlayground();
  const texts = useTexts();
  const count = troubleCount(state);
  const endAll = (): void => {
    void switchFaults(
      faultsOn(state).map(({ id }) => id),
      false,
    );
    for (const group of slowSides(state)) void setLatency(group, 0);
  };
  // Not `disabled`: that would take the focus away from whoever has just pressed it.
  return (
    <div class="faults-bar">
      <span>{texts.faultsOn(count)}</span>
      <button
        type="button"
        class="faults-all-off"
        data-testid="faults-all-off"
        aria-disabled={count === 0}
        onClick={endAll}
      >
        {texts.allFaultsOff}
      </button>
    </div>
  );
}

/** What the visitor can let go wrong, on Telegram's side and on Papago's. */
export function FaultsPanel({ isBeside, onClose }: FaultsPanelProps): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  return (
    <SidePanel
      title={texts.faultsPanel}
      hint={texts.faultsHint}
      hideLabel={texts.hideFaults}
      testId="faults"
      isBeside={isBeside}
      onClose={onClose}
    >
      <AllOff />
      <div class="side-panel-body">
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`faults-of-${group}`}>
            <h3 class="faults-group" id={`faults-of-${group}`}>
              {texts.faultGroups[group]}
            </h3>
            <LatencySlider group={group} />
            {state.playground.faults
              .filter((fault) => fault.group === group)
              .map((fault) => (
                <FaultSwitch key={fault.id} fault={fault} />
              ))}
          </section>
        ))}
      </div>
    </SidePanel>
  );
}
