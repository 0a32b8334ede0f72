import type { JSX } from 'preact';
import { Icon, type IconName } from '../parts/icons.js';
import { usePlayground } from '../server/playground-context.js';
import { troubleCount } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';

/** What can be shown beside the conversation. */
export type PanelName = 'updates' | 'calls' | 'faults';

interface ToggleProps {
  name: PanelName;
  icon: IconName;
  /** What the button does. */
  label: string;
  word: string;
  isShown: boolean;
  /** What it counts, if that needs attention. */
  count?: number;
  onToggle: () => void;
}

function Toggle({ name, icon, label, word, isShown, count = 0, onToggle }: ToggleProps): JSX.Element {
  return (
    <button
      type="button"
      class={count > 0 ? 'panel-toggle panel-toggle-warning' : 'panel-toggle'}
      data-testid={`${name}-toggle`}
      aria-expanded={isShown}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Icon name={icon} />
      <span class="panel-toggle-word" aria-hidden="true">
        {word}
      </span>
      {count > 0 && (
        <span class="panel-toggle-count" aria-hidden="true">
          {count}
        </span>
      )}
    </button>
  );
}

export interface PanelTogglesProps {
  shown: PanelName | undefined;
  onToggle: (name: PanelName) => void;
}

/** The ways to the panels. That faults are on is seen here wherever the visitor looks. */
export function PanelToggles({ shown, onToggle }: PanelTogglesProps): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const count = troubleCount(state);
  const faultsLabel = shown === 'faults' ? texts.hideFaults : texts.showFaults;
  return (
    <div class="panel-toggles">
      <span class="for-screen-readers" role="status">
        {count > 0 && texts.faultsOn(count)}
      </span>
      <Toggle
        name="faults"
        icon="fault"
        label={count > 0 ? `${faultsLabel} (${texts.faultsOn(count)})` : faultsLabel}
        word={count > 0 ? texts.faultsOn(count) : texts.faultsPanel}
        isShown={shown === 'faults'}
        count={count}
        onToggle={() => onToggle('faults')}
      />
      <Toggle
        name="updates"
        icon="list"
        label={shown === 'updates' ? texts.updates.hide : texts.updates.show}
        word={texts.updates.word}
        isShown={shown === 'updates'}
        onToggle={() => onToggle('updates')}
      />
      <Toggle
        name="calls"
        icon="code"
        label={shown === 'calls' ? texts.hideCalls : texts.showCalls}
        word="API"
        isShown={shown === 'calls'}
        onToggle={() => onToggle('calls')}
      />
    </div>
  );
}
