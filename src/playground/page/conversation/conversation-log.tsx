import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ChatView, MessageView } from '../../view.js';
import { dayOf } from '../parts/formatting.js';
import { Icon } from '../parts/icons.js';
import { usePlayground } from '../server/playground-context.js';
import { messagesOf, titleOf } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';
import { EmptyChat } from './empty-chat.js';
import { MessageBubble } from './message-bubble.js';
import { useStickToBottom } from './use-stick-to-bottom.js';

function MessageRow({
  chat,
  messages,
  place,
}: {
  chat: ChatView;
  messages: MessageView[];
  place: number;
}): JSX.Element {
  const texts = useTexts();
  const message = messages[place]!;
  const [before, after] = [messages[place - 1], messages[place + 1]];
  const day = dayOf(message.date, texts.language);
  const isNewDay = !before || dayOf(before.date, texts.language) !== day;
  return (
    <>
      {isNewDay && <div class="day">{day}</div>}
      <MessageBubble
        message={message}
        isInGroup={chat.kind === 'group'}
        isFirst={isNewDay || before.fromId !== message.fromId}
        isLast={after?.fromId !== message.fromId}
      />
    </>
  );
}

/** Everything said in a chat, oldest first. */
export function ConversationLog({ chat }: { chat: ChatView }): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const messages = messagesOf(state, chat.id);
  const log = useRef<HTMLDivElement>(null);
  const ownNewest = messages.findLast(({ fromId }) => fromId === state.personId)?.messageId;
  const { isAtEnd, toEnd } = useStickToBottom(log, state.playground.messages, ownNewest);
  return (
    <div class="log-frame">
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="polite"
        aria-label={texts.conversation(titleOf(state, chat))}
        tabIndex={0}
        data-testid="conversation"
      >
        {messages.length === 0 && <EmptyChat chat={chat} />}
        {messages.map(({ messageId }, place) => (
          <MessageRow key={messageId} chat={chat} messages={messages} place={place} />
        ))}
      </div>
      {!isAtEnd && (
        <button
          type="button"
          class="to-latest"
          aria-label={texts.toLatest}
          title={texts.toLatest}
          onClick={toEnd}
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
