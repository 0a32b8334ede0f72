import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { ChatView } from '../../view.js';
import { focusComposer } from '../parts/composer-focus.js';
import { Icon } from '../parts/icons.js';
import { useEscape } from '../parts/use-escape.js';
import { usePlayground } from '../server/playground-context.js';
import { currentDraft, currentPerson, messagesOf, titleOf } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';
import { AttachMenu } from './attach-menu.js';
import { CommandMenu } from './command-menu.js';
import { DraftModeBar } from './draft-mode-bar.js';
import { MessageField } from './message-field.js';
import { WriterChoice } from './writer-choice.js';

function useComposer({ id: chatId }: ChatView) {
  const { state, dispatch, sendDraft } = usePlayground();
  const draft = currentDraft(state);
  const leaveMode = useCallback(() => {
    dispatch({ kind: 'modeLeft', chatId });
    focusComposer();
  }, [chatId]);
  useEscape(draft.mode !== undefined, leaveMode);
  return {
    draft,
    leaveMode,
    type: (text: string) => dispatch({ kind: 'typed', chatId, text }),
    send: () => {
      if (draft.text.trim()) sendDraft(draft);
    },
    editLastOwn: () => {
      const own = messagesOf(state, chatId).filter(
        ({ fromId, media, document: file }) => fromId === state.personId && !media && !file,
      );
      const message = own.at(-1);
      if (message) dispatch({ kind: 'editBegun', chatId, message });
    },
  };
}

/** The foot of a chat: everything that can be sent starts here. */
export function Composer({ chat }: { chat: ChatView }): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  const { draft, leaveMode, type, send, editLastOwn } = useComposer(chat);
  const isEdit = draft.mode?.kind === 'edit';
  const sendLabel = isEdit ? texts.saveEdit : texts.send;
  const submit = (event: Event): void => {
    event.preventDefault();
    send();
    focusComposer();
  };
  return (
    <form class="composer" onSubmit={submit}>
      <div role="alert">{draft.failure && <p class="failure">{texts.notSent(draft.failure)}</p>}</div>
      <WriterChoice chat={chat} />
      {draft.mode && <DraftModeBar mode={draft.mode} onLeave={leaveMode} />}
      <div class="composer-row">
        <CommandMenu />
        <MessageField
          label={texts.composer(titleOf(state, chat), currentPerson(state)?.name ?? '')}
          text={draft.text}
          {...(draft.mode && { describedBy: 'mode-description' })}
          onType={type}
          onSend={send}
          onRecall={editLastOwn}
        />
        {!isEdit && <AttachMenu />}
        <button type="submit" class="send" data-testid="send" aria-label={sendLabel} title={sendLabel}>
          <Icon name={isEdit ? 'check' : 'send'} />
        </button>
      </div>
    </form>
  );
}
