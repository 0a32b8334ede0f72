import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ButtonView, MessageView } from '../../view.js';
import { Icon } from '../parts/icons.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';
import { safeLink } from './safe-link.js';

function LinkButton({ text, url }: { text: string; url: string }): JSX.Element {
  const texts = useTexts();
  return (
    <a class="key" data-testid="button" href={safeLink(url)} target="_blank" rel="noopener noreferrer">
      {text}
      <Icon name="outside" />
      <span class="for-screen-readers">({texts.opensLink})</span>
    </a>
  );
}

function CopyButton({ text, copyText }: { text: string; copyText: string }): JSX.Element {
  const { dispatch } = usePlayground();
  const texts = useTexts();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(copyText);
      dispatch({ kind: 'toastShown', text: texts.copied });
    } catch {
      dispatch({ kind: 'toastShown', text: texts.notCopied });
    }
  };
  return (
    <button type="button" class="key" data-testid="button" onClick={() => void copy()}>
      {text}
      <Icon name="copy" />
      <span class="for-screen-readers">({texts.copiesText})</span>
    </button>
  );
}

function PressButton({ text, onPress }: { text: string; onPress: () => Promise<void> }): JSX.Element {
  const [isPressed, setPressed] = useState(false);
  const press = async (): Promise<void> => {
    if (isPressed) return;
    setPressed(true);
    await onPress();
    setPressed(false);
  };
  return (
    <button type="button" class="key" data-testid="button" aria-busy={isPressed} onClick={() => void press()}>
      {text}
    </button>
  );
}

function Key({ message, button }: { message: MessageView; button: ButtonView }): JSX.Element {
  const { press } = usePlayground();
  const { text, url, copyText, callbackData = '' } = button;
  if (url) return <LinkButton text={text} url={url} />;
  if (copyText) return <CopyButton text={text} copyText={copyText} />;
  return <PressButton text={text} onPress={() => press(message, callbackData)} />;
}

/** The buttons under a message of the bot. */
export function InlineKeyboard({ message }: { message: MessageView }): JSX.Element | null {
  if (message.buttons.length === 0) return null;
  return (
    <div class="keyboard">
      {message.buttons.map((row, rowPlace) => (
        <div class="keyboard-row" key={rowPlace}>
          {row.map((button, place) => (
            <Key key={place} message={message} button={button} />
          ))}
        </div>
      ))}
    </div>
  );
}
