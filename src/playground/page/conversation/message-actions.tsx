import type { JSX } from 'preact';
import type { MessageView } from '../../view.js';
import { focusComposer } from '../parts/composer-focus.js';
import { Icon } from '../parts/icons.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';

/** What can be done with a message: answer it, and change it when it is one's own text. */
export function MessageActions({ message }: { message: MessageView }): JSX.Element {
  const { state, dispatch } = usePlayground();
  const texts = useTexts();
  const { chatId, messageId } = message;
  const canEdit = message.fromId === state.personId && !message.media && !message.document;
  const reply = (): void => {
    dispatch({ kind: 'replyBegun', chatId, messageId });
    focusComposer();
  };
  const edit = (): void => {
    dispatch({ kind: 'editBegun', chatId, message });
    focusComposer();
  };
  return (
    <div class="actions">
      {canEdit && (
        <button type="button" class="action" aria-label={texts.edit} title={texts.edit} onClick={edit}>
          <Icon name="edit" />
        </button>
      )}
      <button type="button" class="action" aria-label={texts.reply} title={texts.reply} onClick={reply}>
        <Icon name="reply" />
      </button>
    </div>
  );
}
