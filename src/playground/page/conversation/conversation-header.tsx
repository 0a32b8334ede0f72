import type { JSX } from 'preact';
import type { ChatView } from '../../view.js';
import { Icon } from '../parts/icons.js';
import { Avatar } from '../people/avatar.js';
import { usePlayground } from '../server/playground-context.js';
import { titleOf } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';

interface ConversationHeaderProps {
  chat: ChatView;
  areCallsShown: boolean;
  onToggleCalls: () => void;
}

/** Which chat is open, whether the server is heard, and the way to the Bot API calls. */
export function ConversationHeader({
  chat,
  areCallsShown,
  onToggleCalls,
}: ConversationHeaderProps): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const isGroup = chat.kind === 'group';
  const isConnected = state.connection === 'open';
  const label = areCallsShown ? texts.hideCalls : texts.showCalls;
  return (
    <div class="conversation-header">
      <Avatar id={chat.id} name={chat.title} kind={isGroup ? 'group' : 'bot'} />
      <div class="list-lines">
        <h2 class="list-title">{titleOf(state, chat)}</h2>
        <div class="list-detail">
          {isGroup ? texts.members(chat.memberIds.length) : `@${state.playground.botUsername} · ${texts.bot}`}
        </div>
      </div>
      <div class={isConnected ? 'connection' : 'connection connection-lost'} role="status">
        {isConnected ? <span class="for-screen-readers">{texts.connected}</span> : texts.connecting}
      </div>
      <button
        type="button"
        class="calls-toggle"
        data-testid="calls-toggle"
        aria-expanded={areCallsShown}
        aria-label={label}
        title={label}
        onClick={onToggleCalls}
      >
        <Icon name="code" />
        <span aria-hidden="true">API</span>
      </button>
    </div>
  );
}
