import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { SidePanel } from '../parts/side-panel.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';
import { UpdateEditor } from './update-editor.js';
import { UpdateItem } from './update-item.js';

interface UpdatesPanelProps {
  isBeside: boolean;
  onClose: () => void;
}

/** Begins an update from nothing: a message of whoever the visitor writes as. */
function NewUpdate(): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts().updates;
  const [isWritten, setWritten] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const end = (): void => {
    setWritten(false);
    button.current?.focus();
  };
  const begun = { message: { chat: { id: state.chatId }, from: { id: state.personId }, text: '/help' } };
  return (
    <div class="updates-bar">
      <button
        ref={button}
        type="button"
        class="update-action"
        data-testid="new-update"
        aria-expanded={isWritten}
        onClick={() => setWritten(!isWritten)}
      >
        {texts.write}
      </button>
      {isWritten && <UpdateEditor update={begun} onEnd={end} />}
    </div>
  );
}

/** What the bot was given, newest first, with what it did for each; any of it can be given to it again. */
export function UpdatesPanel({ isBeside, onClose }: UpdatesPanelProps): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts().updates;
  const { updates } = state.playground;
  return (
    <SidePanel
      title={texts.panel}
      hint={texts.hint}
      hideLabel={texts.hide}
      testId="updates"
      isBeside={isBeside}
      onClose={onClose}
    >
      <NewUpdate />
      <div class="side-panel-body">
        {updates.length === 0 && <p class="calls-empty">{texts.none}</p>}
        {updates.toReversed().map((update) => (
          <UpdateItem key={update.id} update={update} />
        ))}
      </div>
    </SidePanel>
  );
}
