import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.js';

interface FrameProps {
  title: string;
  /** What is in the panel, in a few words below its title. */
  hint: string;
  /** Words of the button that closes it. */
  hideLabel: string;
  testId: string;
  onClose: () => void;
  children: ComponentChildren;
}

interface SidePanelProps extends FrameProps {
  /** Beside the conversation, or over it where there is no room. */
  isBeside: boolean;
}

function Inside({ title, hint, hideLabel, onClose, children }: FrameProps): JSX.Element {
  return (
    <>
      <div class="side-panel-header">
        <div class="list-lines">
          <h2 class="list-title">{title}</h2>
          <p class="list-detail">{hint}</p>
        </div>
        <button type="button" class="tool" aria-label={hideLabel} title={hideLabel} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </>
  );
}

function Drawer(props: FrameProps): JSX.Element {
  const { title, testId, onClose } = props;
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => drawer.current?.showModal(), []);
  return (
    <dialog
      ref={drawer}
      class="side-panel side-panel-drawer"
      data-testid={testId}
      aria-label={title}
      onClose={onClose}
      onClick={({ target }) => target === drawer.current && onClose()}
    >
      <Inside {...props} />
    </dialog>
  );
}

/** Something to look at besides the conversation. */
export function SidePanel({ isBeside, ...frame }: SidePanelProps): JSX.Element {
  if (!isBeside) return <Drawer {...frame} />;
  return (
    <aside class="side-panel" data-testid={frame.testId} aria-label={frame.title}>
      <Inside {...frame} />
    </aside>
  );
}
