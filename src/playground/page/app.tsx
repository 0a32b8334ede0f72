import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BotNotice } from './bot/bot-notice.js';
import { CallsPanel } from './calls/calls-panel.js';
import { Composer } from './composer/composer.js';
import { ConversationHeader } from './conversation/conversation-header.js';
import { ConversationLog } from './conversation/conversation-log.js';
import type { PanelName } from './conversation/panel-toggles.js';
import { TypingLine } from './conversation/typing-line.js';
import { FaultsPanel } from './faults/faults-panel.js';
import { Banner } from './parts/banner.js';
import { COMPOSER_ID } from './parts/composer-focus.js';
import { ToastList } from './parts/toast-list.js';
import { useMediaQuery } from './parts/use-media-query.js';
import { ChatList } from './people/chat-list.js';
import { PeopleList } from './people/people-list.js';
import { PlaygroundContext, usePlayground } from './server/playground-context.js';
import { useDeeds } from './server/use-deeds.js';
import { useLiveState } from './server/use-live-state.js';
import type { PageEvent } from './state/page-event.js';
import { currentChat, isLoaded, type LoadedState } from './state/selectors.js';
import { useTexts } from './texts/texts.js';
import { UpdatesPanel } from './updates/updates-panel.js';

function Messenger(): JSX.Element {
  const { state } = usePlayground();
  const isWide = useMediaQuery('(min-width: 1100px)');
  const [shown, show] = useState<PanelName | undefined>(isWide ? 'updates' : undefined);
  useEffect(() => show((before) => (isWide ? (before ?? 'updates') : undefined)), [isWide]);
  const toggle = (name: PanelName): void => show(shown === name ? undefined : name);
  const close = (): void => show(undefined);
  const chat = currentChat(state);
  return (
    <div class="columns">
      <div class="sidebar">
        <PeopleList />
        <ChatList />
      </div>
      {chat && (
        <main class="conversation" key={chat.id}>
          <ConversationHeader chat={chat} panels={{ shown, onToggle: toggle }} />
          <ConversationLog chat={chat} />
          <TypingLine chatId={chat.id} />
          <Composer chat={chat} />
        </main>
      )}
      {shown === 'updates' && <UpdatesPanel isBeside={isWide} onClose={close} />}
      {shown === 'calls' && <CallsPanel isBeside={isWide} onClose={close} />}
      {shown === 'faults' && <FaultsPanel isBeside={isWide} onClose={close} />}
    </div>
  );
}

interface ReadyProps {
  state: LoadedState;
  dispatch: (event: PageEvent) => void;
}

function Ready({ state, dispatch }: ReadyProps): JSX.Element {
  const texts = useTexts();
  const { botName } = state.playground;
  const deeds = useDeeds(state, dispatch);
  useEffect(() => {
    document.title = texts.pageTitle(botName);
  }, [botName]);
  return (
    <PlaygroundContext.Provider value={{ state, ...deeds }}>
      <h1 class="for-screen-readers">{texts.pageTitle(botName)}</h1>
      <BotNotice />
      <Messenger />
      <ToastList />
    </PlaygroundContext.Provider>
  );
}

/** The whole page. */
export function App(): JSX.Element {
  const texts = useTexts();
  const [state, dispatch] = useLiveState();
  return (
    <>
      <a class="skip" href={`#${COMPOSER_ID}`}>
        {texts.skipToComposer}
      </a>
      <Banner />
      {isLoaded(state) ? (
        <Ready state={state} dispatch={dispatch} />
      ) : (
        <p class="loading" role="status">
          {texts.loading}
        </p>
      )}
    </>
  );
}
