import type {
  ChatView,
  FaultGroup,
  FaultView,
  MessageView,
  PersonView,
  PlaygroundState,
} from '../../view.js';
import { type Draft, EMPTY_DRAFT, type PageState } from './page-state.js';

/** The page's state once the server has answered. */
export type LoadedState = PageState & { playground: PlaygroundState };

export const isLoaded = (state: PageState): state is LoadedState => state.playground !== undefined;

export const currentDraft = ({ drafts, chatId }: PageState): Draft => drafts[chatId] ?? EMPTY_DRAFT;

export const currentPerson = ({ playground, personId }: LoadedState): PersonView | undefined =>
  playground.people.find(({ id }) => id === personId);

export const currentChat = ({ playground, chatId }: LoadedState): ChatView | undefined =>
  playground.chats.find(({ id }) => id === chatId);

/** The chats that the person sees in their own messenger. */
export const chatsOf = ({ playground, personId }: LoadedState): ChatView[] =>
  playground.chats.filter(({ memberIds }) => memberIds.includes(personId));

export const membersOf = ({ playground }: LoadedState, { memberIds }: ChatView): PersonView[] =>
  playground.people.filter(({ id }) => memberIds.includes(id));

export const faultsOn = ({ playground }: LoadedState): FaultView[] =>
  playground.faults.filter(({ on }) => on);

/** The sides whose calls are slowed down. */
export const slowSides = ({ playground: { latency } }: LoadedState): FaultGroup[] =>
  (Object.keys(latency) as FaultGroup[]).filter((group) => latency[group] > 0);

/** How many faults are on; a side that is slowed down counts as one. */
export const troubleCount = (state: LoadedState): number => faultsOn(state).length + slowSides(state).length;

/** To its only person, a private chat carries the name of the bot. */
export const titleOf = ({ playground }: LoadedState, { kind, title }: ChatView): string =>
  kind === 'private' ? playground.botName : title;

export function messagesOf({ playground }: PageState, chatId: number): MessageView[] {
  const messages = playground?.messages.filter((message) => message.chatId === chatId) ?? [];
  return messages.sort((a, b) => a.messageId - b.messageId);
}

export const latestMessageId = (state: PageState, chatId: number): number =>
  messagesOf(state, chatId).at(-1)?.messageId ?? 0;

export function unreadIn(state: PageState, chatId: number): number {
  const seen = state.seen[chatId] ?? 0;
  return messagesOf(state, chatId).filter(({ messageId }) => messageId > seen).length;
}

export function privateChatOf({ playground }: PageState, personId: number): number {
  const chats = playground?.chats.filter(({ memberIds }) => memberIds.includes(personId)) ?? [];
  return (chats.find(({ kind }) => kind === 'private') ?? chats[0])?.id ?? 0;
}

/** The bot's menu as Telegram picks it for a person: by language, else the fallback. */
export function commandsFor(
  { playground }: LoadedState,
  languageCode: string,
): PlaygroundState['commands'][string] {
  const [short = ''] = languageCode.split('-');
  return playground.commands[languageCode] ?? playground.commands[short] ?? playground.commands[''] ?? [];
}
