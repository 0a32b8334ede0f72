import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** So near to the end that the reader is following what is said. */
const NEAR = 60;

const isNearEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR;

interface StickyScroll {
  isAtEnd: boolean;
  toEnd: () => void;
}

/**
 * Keeps the newest message in sight unless the reader scrolled up.
 * @param content changes whenever the height may have changed
 * @param ownNewest changes when the reader says something, which always leads to the end
 */
export function useStickToBottom(
  log: RefObject<HTMLElement>,
  content: unknown,
  ownNewest: unknown,
): StickyScroll {
  const sticks = useRef(true);
  const [isAtEnd, setAtEnd] = useState(true);
  const toEnd = (): void => {
    sticks.current = true;
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  };
  useLayoutEffect(toEnd, [ownNewest]);
  useLayoutEffect(() => {
    if (sticks.current) toEnd();
  }, [content]);
  useEffect(() => {
    const element = log.current;
    if (!element) return undefined;
    const follow = (): void => {
      sticks.current = isNearEnd(element);
      setAtEnd(sticks.current);
    };
    const resized = new ResizeObserver(() => sticks.current && toEnd());
    resized.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, []);
  return { isAtEnd, toEnd };
}
