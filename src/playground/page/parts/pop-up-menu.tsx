import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icons.js';
import { useMenu } from './use-menu.js';

type ItemAttributes = Pick<JSX.HTMLAttributes<HTMLButtonElement>, 'role' | 'tabIndex' | 'onClick'>;

interface MenuListProps {
  label: string;
  note: string | undefined;
  children: ComponentChildren;
}

interface PopUpMenuProps {
  label: string;
  icon?: IconName;
  /** Shown on the button where there is no icon. */
  sign?: string;
  /** Shown under the items, or instead of them. */
  note?: string;
  testId: string;
  /** Renders the items, each a button with the attributes that `item` makes of what choosing it does. */
  children: (item: (choose: () => void) => ItemAttributes) => ComponentChildren;
}

function MenuList({ label, note, children }: MenuListProps): JSX.Element {
  const noteId = useId();
  return (
    <div class="menu">
      <div role="menu" aria-label={label} {...(note && { 'aria-describedby': noteId })}>
        {children}
      </div>
      {note && (
        <p class="menu-note" id={noteId}>
          {note}
        </p>
      )}
    </div>
  );
}

/** A button that opens a list to choose from, for mouse, touch, keyboard and screen readers. */
export function PopUpMenu({ label, icon, sign, note, testId, children }: PopUpMenuProps): JSX.Element {
  const { isOpen, toggle, close, onKeyDown, frame, button } = useMenu();
  const item = (choose: () => void): ItemAttributes => ({
    role: 'menuitem',
    tabIndex: -1,
    onClick: () => {
      close();
      choose();
    },
  });
  return (
    <div class="menu-frame" ref={frame} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="tool"
        data-testid={testId}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        onClick={toggle}
      >
        {icon ? <Icon name={icon} /> : <span aria-hidden="true">{sign}</span>}
      </button>
      {isOpen && (
        <MenuList label={label} note={note}>
          {children(item)}
        </MenuList>
      )}
    </div>
  );
}
