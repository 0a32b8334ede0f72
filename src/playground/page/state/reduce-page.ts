import type { PlaygroundEvent, PlaygroundState } from '../../view.js';
import type { PageEvent } from './page-event.js';
import { EMPTY_DRAFT, type PageState } from './page-state.js';
import { reduceDraft } from './reduce-draft.js';
import { reducePlayground } from './reduce-playground.js';
import { latestMessageId, privateChatOf } from './selectors.js';

/** The page after something happened. */
export function reducePage(state: PageState, event: PageEvent): PageState {
  switch (event.kind) {
    case 'loaded':
      return load(state, event.playground, event.language);
    case 'connection':
      return { ...state, connection: event.connection };
    case 'server':
      return markSeen(hear(state, event.event, event.at));
    case 'personChosen':
      return openChat({ ...state, personId: event.personId }, privateChatOf(state, event.personId));
    case 'writerChosen':
      return leaveEdit({ ...state, personId: event.personId });
    case 'chatOpened':
      return openChat(state, event.chatId);
    case 'typingEnded':
      return withoutTyping(state, event.chatId);
    case 'toastShown':
      return withToast(state, event.text);
    case 'toastGone':
      return { ...state, toasts: state.toasts.filter(({ id }) => id !== event.id) };
    default: {
      const draft = reduceDraft(state.drafts[event.chatId] ?? EMPTY_DRAFT, event);
      return { ...state, drafts: { ...state.drafts, [event.chatId]: draft } };
    }
  }
}

function load(state: PageState, playground: PlaygroundState, language: string): PageState {
  const { people, chats } = playground;
  const person =
    people.find(({ id }) => id === state.personId) ??
    people.find(({ languageCode }) => languageCode.split('-')[0] === language.split('-')[0]) ??
    people[0];
  const personId = person?.id ?? 0;
  const loaded = { ...state, playground, personId };
  const chat = chats.find(({ id, memberIds }) => id === state.chatId && memberIds.includes(personId));
  const latest = chats.map(({ id }) => {
    const newest = latestMessageId(loaded, id);
    return [id, Math.min(state.seen[id] ?? newest, newest)] as const;
  });
  return openChat(
    { ...loaded, seen: Object.fromEntries(latest) },
    chat?.id ?? privateChatOf(loaded, personId),
  );
}

function hear(state: PageState, event: PlaygroundEvent, at: number): PageState {
  if (!state.playground) return state;
  const next = { ...state, playground: reducePlayground(state.playground, event) };
  switch (event.kind) {
    case 'message':
      return event.message.fromBot ? withoutTyping(next, event.message.chatId) : next;
    case 'typing':
      return { ...next, typing: { ...next.typing, [event.chatId]: at } };
    case 'toast': {
      const person = next.playground.people.find(({ id }) => id === event.personId);
      const isForSomeoneElse = person && person.id !== state.personId;
      return withToast(next, isForSomeoneElse ? `${person.name}: ${event.text}` : event.text);
    }
    default:
      return next;
  }
}

const openChat = (state: PageState, chatId: number): PageState => markSeen({ ...state, chatId });

function markSeen(state: PageState): PageState {
  return { ...state, seen: { ...state.seen, [state.chatId]: latestMessageId(state, state.chatId) } };
}

function withoutTyping(state: PageState, chatId: number): PageState {
  const { [chatId]: _ended, ...typing } = state.typing;
  return { ...state, typing };
}

function withToast(state: PageState, text: string): PageState {
  const id = state.lastToastId + 1;
  return { ...state, lastToastId: id, toasts: [...state.toasts, { id, text }] };
}

/** Nobody can edit what someone else wrote. */
function leaveEdit(state: PageState): PageState {
  const draft = state.drafts[state.chatId];
  if (draft?.mode?.kind !== 'edit') return state;
  return reducePage(state, { kind: 'modeLeft', chatId: state.chatId });
}
