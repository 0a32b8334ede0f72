import type { JSX } from 'preact';
import type { ChatView } from '../../view.js';
import { Avatar } from '../people/avatar.js';
import { usePlayground } from '../server/playground-context.js';
import { currentPerson, titleOf } from '../state/selectors.js';
import { suggestionsFor } from '../texts/suggestions.js';
import { useTexts } from '../texts/texts.js';

/** Where a chat begins: what it is for, and first things to say. */
export function EmptyChat({ chat }: { chat: ChatView }): JSX.Element {
  const { state, sendText } = usePlayground();
  const texts = useTexts();
  const isPrivate = chat.kind === 'private';
  const languageCode = currentPerson(state)?.languageCode ?? '';
  return (
    <div class="empty">
      <Avatar id={chat.id} name={chat.title} kind={isPrivate ? 'bot' : 'group'} />
      <h3>{titleOf(state, chat)}</h3>
      <p>{isPrivate ? texts.emptyPrivate : texts.emptyGroup}</p>
      {isPrivate && (
        <button type="button" class="start" onClick={() => sendText('/start')}>
          {texts.start}
        </button>
      )}
      <p class="empty-hint">{texts.suggestions}</p>
      <ul>
        {suggestionsFor(languageCode).map((suggestion) => (
          <li key={suggestion}>
            <button type="button" class="suggestion" lang={languageCode} onClick={() => sendText(suggestion)}>
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
