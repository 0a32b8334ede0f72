import type { JSX } from 'preact';
import { Icon } from '../parts/icons.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';
import { CallItem } from './call-item.js';

/** Every call that the bot made, newest first. */
export function CallList({ onClose }: { onClose: () => void }): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const { calls } = state.playground;
  return (
    <>
      <div class="calls-header">
        <div class="list-lines">
          <h2 class="list-title">{texts.calls}</h2>
          <p class="list-detail">{texts.callsHint}</p>
        </div>
        <button
          type="button"
          class="tool"
          aria-label={texts.hideCalls}
          title={texts.hideCalls}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="calls-list">
        {calls.length === 0 && <p class="calls-empty">{texts.noCalls}</p>}
        {calls.toReversed().map((call) => (
          <CallItem key={call.id} call={call} />
        ))}
      </div>
    </>
  );
}
