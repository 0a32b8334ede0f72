import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { COMPOSER_ID } from '../parts/composer-focus.js';
import { useTexts } from '../texts/texts.js';

interface MessageFieldProps {
  label: string;
  text: string;
  /** Id of the element that says what is answered or changed. */
  describedBy?: string;
  onType: (text: string) => void;
  onSend: () => void;
  /** Arrow up in an empty field. */
  onRecall: () => void;
}

/** Safari ends a composition before the Enter that confirmed it, and tells by this code only. */
const COMPOSING_KEY = 229;

const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === COMPOSING_KEY;

/** Where messages are written: Enter sends, Shift+Enter begins a line, and it grows with the text. */
export function MessageField(props: MessageFieldProps): JSX.Element {
  const texts = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [props.text]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      props.onSend();
    } else if (event.key === 'ArrowUp' && !props.text) {
      event.preventDefault();
      props.onRecall();
    }
  };
  return (
    <textarea
      ref={field}
      id={COMPOSER_ID}
      class="field"
      data-testid="composer"
      rows={1}
      dir="auto"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      placeholder={texts.placeholder}
      value={props.text}
      onInput={({ currentTarget }) => props.onType(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
