import type { JSX } from 'preact';
import { snippetOf } from '../conversation/snippet.js';
import { Icon } from '../parts/icons.js';
import { usePlayground } from '../server/playground-context.js';
import type { DraftMode } from '../state/page-state.js';
import { messagesOf } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';

/** Which message is being answered or changed, with a way out. */
export function DraftModeBar({ mode, onLeave }: { mode: DraftMode; onLeave: () => void }): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const message = messagesOf(state, state.chatId).find(({ messageId }) => messageId === mode.messageId);
  const heading = mode.kind === 'edit' ? texts.editing : texts.replyTo(message?.fromName ?? '…');
  const snippet = message ? snippetOf(message, texts) : texts.goneMessage;
  return (
    <div class="mode" data-testid={`mode-${mode.kind}`}>
      <Icon name={mode.kind} />
      <div class="mode-lines" id="mode-description">
        <b>{heading}</b>
        <span>{snippet}</span>
      </div>
      <button
        type="button"
        class="tool"
        aria-label={texts.cancel}
        title={`${texts.cancel} (Esc)`}
        onClick={onLeave}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
