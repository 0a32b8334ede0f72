import type { JSX } from 'preact';
import type { FaultView } from '../../view.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';

/** One fault: its switch, what the bot should make of it, and how often it struck. */
export function FaultSwitch({ fault: { id, on, dealt } }: { fault: FaultView }): JSX.Element {
  const { switchFaults } = usePlayground();
  const texts = useTexts();
  const { name, hint } = texts.faults[id];
  return (
    <button
      type="button"
      role="switch"
      class="fault"
      data-testid={`fault-${id}`}
      aria-checked={on}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-hint ${id}-struck`}
      onClick={() => void switchFaults([id], !on)}
    >
      <span class="fault-name" id={`${id}-name`}>
        {name}
      </span>
      <span class="fault-knob" aria-hidden="true" />
      <span class="fault-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <span class="fault-struck" id={`${id}-struck`}>
        {dealt > 0 && texts.struck(dealt)}
      </span>
    </button>
  );
}
