import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const STEPS: Record<string, (place: number, count: number) => number> = {
  ArrowDown: (place, count) => (place + 1) % count,
  ArrowUp: (place, count) => (place - 1 + count) % count,
  Home: () => 0,
  End: (_place, count) => count - 1,
};

const itemsIn = (frame: HTMLElement | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** Moves through the items; answers whether the key was for the menu. */
function moveFocus(frame: HTMLElement | null, key: string): boolean {
  const step = STEPS[key];
  const items = itemsIn(frame);
  if (!step || items.length === 0) return false;
  items[step(items.indexOf(document.activeElement as HTMLElement), items.length)]?.focus();
  return true;
}

interface Menu {
  isOpen: boolean;
  toggle: () => void;
  /** Closes and gives the focus back to the button. */
  close: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  frame: RefObject<HTMLDivElement>;
  button: RefObject<HTMLButtonElement>;
}

/** Opening, closing and moving through a menu, as keyboards and screen readers expect it. */
export function useMenu(): Menu {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    itemsIn(frame.current)[0]?.focus();
    const closeFromOutside = ({ target }: PointerEvent): void => {
      if (!frame.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeFromOutside);
    return () => document.removeEventListener('pointerdown', closeFromOutside);
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    if (event.key === 'Tab') {
      setOpen(false);
      return;
    }
    if (event.key === 'Escape') close();
    else if (!moveFocus(frame.current, event.key)) return;
    event.preventDefault();
  };
  return { isOpen, toggle: () => setOpen(!isOpen), close, onKeyDown, frame, button };
}
