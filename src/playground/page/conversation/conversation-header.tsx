import type { JSX } from 'preact';
import type { ChatView } from '../../view.js';
import { Avatar } from '../people/avatar.js';
import { usePlayground } from '../server/playground-context.js';
import { titleOf } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';
import { PanelToggles, type PanelTogglesProps } from './panel-toggles.js';

interface ConversationHeaderProps {
  chat: ChatView;
  panels: PanelTogglesProps;
}

/** Which chat is open, whether the server is heard, and the ways to the panels. */
export function ConversationHeader({ chat, panels }: ConversationHeaderProps): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const isGroup = chat.kind === 'group';
  const isConnected = state.connection === 'open';
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
      <PanelToggles {...panels} />
    </div>
  );
}
