import { useEffect, useReducer } from 'preact/hooks';
import type { PageEvent } from '../state/page-event.js';
import { INITIAL_STATE, type PageState } from '../state/page-state.js';
import { reducePage } from '../state/reduce-page.js';
import { LiveFeed } from './live-feed.js';

/** The page's state, kept up to date by the server for as long as the page is open. */
export function useLiveState(): [PageState, (event: PageEvent) => void] {
  const [state, dispatch] = useReducer(reducePage, INITIAL_STATE);
  useEffect(() => {
    const feed = new LiveFeed({
      onState: (playground) => dispatch({ kind: 'loaded', playground, language: navigator.language }),
      onEvent: (event) => dispatch({ kind: 'server', event, at: Date.now() }),
      onConnection: (connection) => dispatch({ kind: 'connection', connection }),
    });
    feed.start();
    return () => feed.stop();
  }, []);
  return [state, dispatch];
}
