import type { JSX } from 'preact';
import type { MessageView } from '../../view.js';
import { usePlayground } from '../server/playground-context.js';
import { messagesOf } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';
import { bubbleId } from './bubble-id.js';
import { snippetOf } from './snippet.js';

function showOriginal(messageId: number): void {
  const bubble = document.getElementById(bubbleId(messageId));
  bubble?.scrollIntoView({ block: 'center' });
  bubble?.classList.remove('found');
  // Reading the layout restarts the animation of a bubble that was found before.
  void bubble?.offsetWidth;
  bubble?.classList.add('found');
}

/** What a message answers: name and first words, leading to the original. */
export function ReplyQuote({ message }: { message: MessageView }): JSX.Element | null {
  const { state } = usePlayground();
  const texts = useTexts();
  const { replyToMessageId } = message;
  if (replyToMessageId === undefined) return null;
  const original = messagesOf(state, message.chatId).find(({ messageId }) => messageId === replyToMessageId);
  if (!original) return <div class="quote quote-gone">{texts.goneMessage}</div>;
  return (
    <button type="button" class="quote" onClick={() => showOriginal(replyToMessageId)}>
      <span class="for-screen-readers">{texts.answeredMessage(original.fromName)}</span>
      <span class="quote-name" aria-hidden="true">
        {original.fromName}
      </span>
      <span class="quote-text">{snippetOf(message.quote ?? original, texts)}</span>
    </button>
  );
}
