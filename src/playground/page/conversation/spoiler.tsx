import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts/texts.js';

/** Text that stays hidden, also from screen readers, until it is asked for. */
export function Spoiler({ text, children }: { text: string; children: ComponentChildren }): JSX.Element {
  const texts = useTexts();
  const [isShown, setShown] = useState(false);
  const shown = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => shown.current?.focus(), [isShown]);
  if (isShown)
    return (
      <span class="spoiler-shown" ref={shown} tabIndex={-1}>
        {children}
      </span>
    );
  return (
    <button type="button" class="spoiler" aria-label={texts.showSpoiler} onClick={() => setShown(true)}>
      <span aria-hidden="true">{text}</span>
    </button>
  );
}
