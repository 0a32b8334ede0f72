import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../texts/texts.js';
import { CallList } from './call-list.js';

interface CallsPanelProps {
  /** Beside the conversation, or over it where there is no room. */
  isBeside: boolean;
  onClose: () => void;
}

function CallsDrawer({ onClose }: { onClose: () => void }): JSX.Element {
  const texts = useTexts();
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => drawer.current?.showModal(), []);
  return (
    <dialog
      ref={drawer}
      class="calls calls-drawer"
      data-testid="calls"
      aria-label={texts.calls}
      onClose={onClose}
      onClick={({ target }) => target === drawer.current && onClose()}
    >
      <CallList onClose={onClose} />
    </dialog>
  );
}

/** What goes over the wire between the bot and Telegram. */
export function CallsPanel({ isBeside, onClose }: CallsPanelProps): JSX.Element {
  const texts = useTexts();
  if (!isBeside) return <CallsDrawer onClose={onClose} />;
  return (
    <aside class="calls" data-testid="calls" aria-label={texts.calls}>
      <CallList onClose={onClose} />
    </aside>
  );
}
