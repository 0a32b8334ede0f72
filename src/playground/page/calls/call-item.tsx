import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CallView } from '../../update-view.js';
import { Icon } from '../parts/icons.js';
import { useTexts } from '../texts/texts.js';
import { JsonView } from './json-view.js';

/** One call on a line, opening to what was asked and answered. */
export function CallItem({ call }: { call: CallView }): JSX.Element {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="call"
      data-testid={`call-${call.id}`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span class="call-method">{call.method}</span>
        <span class="call-time">{Math.round(call.milliseconds)} ms</span>
        <span class={call.ok ? 'call-outcome ok' : 'call-outcome refused'}>
          <Icon name={call.ok ? 'check' : 'close'} />
          {call.ok ? texts.ok : call.fault ? texts.updates.failed : texts.refused}
        </span>
      </summary>
      {isOpen && <JsonView label={texts.parameters} value={call.parameters} />}
      {isOpen && call.fault && <p class="call-fault">{texts.updates.fault(call.fault)}</p>}
      {isOpen && call.answer !== undefined && <JsonView label={texts.answer} value={call.answer} />}
    </details>
  );
}
