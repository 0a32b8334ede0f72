import type { JSX } from 'preact';
import { SidePanel } from '../parts/side-panel.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';
import { CallItem } from './call-item.js';

interface CallsPanelProps {
  isBeside: boolean;
  onClose: () => void;
}

/** What goes over the wire between the bot and Telegram: every call, newest first. */
export function CallsPanel({ isBeside, onClose }: CallsPanelProps): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const { calls } = state.playground;
  return (
    <SidePanel
      title={texts.calls}
      hint={texts.callsHint}
      hideLabel={texts.hideCalls}
      testId="calls"
      isBeside={isBeside}
      onClose={onClose}
    >
      <div class="side-panel-body">
        {calls.length === 0 && <p class="calls-empty">{texts.noCalls}</p>}
        {calls.toReversed().map((call) => (
          <CallItem key={call.id} call={call} />
        ))}
      </div>
    </SidePanel>
  );
}
