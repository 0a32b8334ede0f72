import type { MediaKind } from '../../view.js';
import type { PageEvent } from '../state/page-event.js';
import type { Draft } from '../state/page-state.js';
import type { LoadedState } from '../state/selectors.js';
import { type Texts, useTexts } from '../texts/texts.js';
import { edit, press, RefusedRequest, say, sendUpdate, setLatency, switchFault } from './playground-api.js';
import type { Playground } from './playground-context.js';

/** Media that Telegram sends without a caption, so the text stays in the composer. */
const CAPTIONLESS: readonly MediaKind[] = ['sticker'];

function reasonFor(error: unknown, texts: Texts): string {
  if (!(error instanceof RefusedRequest)) return texts.unreachable;
  return /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
}

function post({ personId, chatId }: LoadedState, { text, mode }: Draft, media?: MediaKind): Promise<void> {
  if (mode?.kind === 'edit') return edit({ personId, chatId, messageId: mode.messageId, text });
  return say({
    personId,
    chatId,
    text,
    ...(mode && { replyToMessageId: mode.messageId }),
    ...(media && { media }),
  });
}

/** What the visitor can do; whatever fails comes back to where it was written. */
export function useDeeds(
  state: LoadedState,
  dispatch: (event: PageEvent) => void,
): Omit<Playground, 'state'> {
  const texts = useTexts();
  const { chatId } = state;

  const attempt = (draft: Draft, media?: MediaKind): void => {
    post(state, draft, media).catch((error: unknown) => {
      dispatch({ kind: 'sendFailed', chatId, draft, reason: reasonFor(error, texts) });
    });
  };
  const sendDraft = (draft: Draft, media?: MediaKind): void => {
    if (media && CAPTIONLESS.includes(media)) {
      attempt({ ...draft, text: '' }, media);
      return;
    }
    dispatch({ kind: 'draftSent', chatId });
    attempt(draft, media);
  };
  const orToast = (deed: Promise<unknown>): Promise<void> =>
    deed.then(
      () => undefined,
      (error: unknown) => dispatch({ kind: 'toastShown', text: reasonFor(error, texts) }),
    );
  return {
    dispatch,
    sendDraft,
    sendText: (text) => attempt({ text }),
    press: ({ messageId }, callbackData) =>
      orToast(press({ personId: state.personId, chatId, messageId, callbackData })),
    setLatency: (group, milliseconds) => orToast(setLatency({ group, milliseconds })),
    sendUpdate: (update) =>
      sendUpdate({ update }).then(
        () => undefined,
        (error: unknown) => reasonFor(error, texts),
      ),
    switchFaults: (ids, on) => orToast(Promise.all(ids.map((id) => switchFault({ id, on })))),
  };
}
