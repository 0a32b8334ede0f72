import type { JSX } from 'preact';
import type { MessageView } from '../../view.js';
import { timeOf } from '../parts/formatting.js';
import { Avatar } from '../people/avatar.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';
import { bubbleId } from './bubble-id.js';
import { DocumentCard } from './document-card.js';
import { InlineKeyboard } from './inline-keyboard.js';
import { MediaStandIn } from './media-stand-in.js';
import { MessageActions } from './message-actions.js';
import { Poll } from './poll.js';
import { ReplyQuote } from './reply-quote.js';
import { RichText } from './rich-text.js';

interface MessageBubbleProps {
  message: MessageView;
  /** In a group, names and pictures say who is speaking. */
  isInGroup: boolean;
  /** First and last of what one person says in a row. */
  isFirst: boolean;
  isLast: boolean;
}

function Stamp({ message }: { message: MessageView }): JSX.Element {
  const texts = useTexts();
  return (
    <span class="stamp">
      {message.editDate !== undefined && <span class="edited">{texts.edited} </span>}
      <time dateTime={new Date(message.date * 1000).toISOString()}>
        {timeOf(message.date, texts.language)}
      </time>
    </span>
  );
}

function BubbleContent({ message, withName }: { message: MessageView; withName: boolean }): JSX.Element {
  return (
    <div class={message.media === 'sticker' ? 'bubble bubble-bare' : 'bubble'}>
      {withName && <div class={`author author-${Math.abs(message.fromId) % 5}`}>{message.fromName}</div>}
      <ReplyQuote message={message} />
      {message.media && message.media !== 'poll' && <MediaStandIn kind={message.media} />}
      {message.document && <DocumentCard file={message.document} />}
      {message.text && <RichText text={message.text} entities={message.entities} />}
      {message.poll && <Poll poll={message.poll} />}
      <Stamp message={message} />
    </div>
  );
}

/** One message with everything that hangs on it. */
export function MessageBubble({ message, isInGroup, isFirst, isLast }: MessageBubbleProps): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const isOwn = message.fromId === state.personId;
  const author = isOwn ? texts.you : message.fromName;
  return (
    <article
      id={bubbleId(message.messageId)}
      class={`message ${isOwn ? 'own' : 'other'} ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`}
      data-testid={`message-${message.messageId}`}
      aria-label={texts.sentBy(author, timeOf(message.date, texts.language))}
    >
      {isInGroup && !isOwn && (
        <div class="message-avatar">
          {isLast && (
            <Avatar id={message.fromId} name={message.fromName} kind={message.fromBot ? 'bot' : 'person'} />
          )}
        </div>
      )}
      <div class="bubble-column">
        <div class="bubble-line">
          <BubbleContent message={message} withName={isInGroup && !isOwn && isFirst} />
          <MessageActions message={message} />
        </div>
        <InlineKeyboard message={message} />
      </div>
    </article>
  );
}
