import type { JSX } from 'preact';
import type { ChatView } from '../../view.js';
import { snippetOf } from '../conversation/snippet.js';
import { focusComposerUnlessTouch } from '../parts/composer-focus.js';
import { timeOf } from '../parts/formatting.js';
import { usePlayground } from '../server/playground-context.js';
import { chatsOf, messagesOf, titleOf, unreadIn } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';
import { Avatar } from './avatar.js';
import { UnreadBadge } from './unread-badge.js';

/** The last thing said in a chat, on one line. */
function LastLine({ chat }: { chat: ChatView }): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const last = messagesOf(state, chat.id).at(-1);
  if (!last) return <span class="list-detail">{texts.noMessages}</span>;
  const isSomeoneElse = chat.kind === 'group' && !last.fromBot;
  const author = last.fromId === state.personId ? texts.you : isSomeoneElse ? last.fromName : undefined;
  return (
    <span class="list-detail">
      {author && <b>{author}: </b>}
      {snippetOf(last, texts)}
    </span>
  );
}

function Chat({ chat }: { chat: ChatView }): JSX.Element {
  const { state, dispatch } = usePlayground();
  const texts = useTexts();
  const title = titleOf(state, chat);
  const last = messagesOf(state, chat.id).at(-1);
  const open = (): void => {
    dispatch({ kind: 'chatOpened', chatId: chat.id });
    focusComposerUnlessTouch();
  };
  return (
    <li>
      <button
        type="button"
        class="list-item"
        data-testid={`chat-${chat.id}`}
        aria-current={chat.id === state.chatId ? 'true' : undefined}
        onClick={open}
      >
        <Avatar id={chat.id} name={title} kind={chat.kind === 'group' ? 'group' : 'bot'} />
        <span class="list-lines">
          <span class="list-title">{title}</span>
          <LastLine chat={chat} />
        </span>
        <span class="list-end">
          {last && <span class="list-time">{timeOf(last.date, texts.language)}</span>}
          <UnreadBadge count={unreadIn(state, chat.id)} />
        </span>
      </button>
    </li>
  );
}

/** The chats of whoever the visitor writes as. */
export function ChatList(): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  return (
    <nav class="chats" aria-labelledby="chats-heading">
      <h2 id="chats-heading" class="list-heading">
        {texts.chats}
      </h2>
      <ul>
        {chatsOf(state).map((chat) => (
          <Chat key={chat.id} chat={chat} />
        ))}
      </ul>
    </nav>
  );
}
