import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';

const SHOWN_FOR = 5000;

/** Says that the bot is about to answer, for as long as Telegram would. */
export function TypingLine({ chatId }: { chatId: number }): JSX.Element | null {
  const { state, dispatch } = usePlayground();
  const texts = useTexts();
  const since = state.typing[chatId];
  useEffect(() => {
    if (since === undefined) return undefined;
    const end = setTimeout(() => dispatch({ kind: 'typingEnded', chatId }), since + SHOWN_FOR - Date.now());
    return () => clearTimeout(end);
  }, [since, chatId]);
  if (since === undefined) return null;
  return (
    <div class="typing" data-testid="typing">
      <span class="typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {texts.typing(state.playground.botName)}
    </div>
  );
}
