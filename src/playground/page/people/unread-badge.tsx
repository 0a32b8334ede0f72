import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.js';

/** How many messages were not on screen yet; nothing when there are none. */
export function UnreadBadge({ count }: { count: number }): JSX.Element | null {
  const texts = useTexts();
  if (count === 0) return null;
  return (
    <span class="badge">
      <span aria-hidden="true">{count}</span>
      <span class="for-screen-readers">{texts.unread(count)}</span>
    </span>
  );
}
