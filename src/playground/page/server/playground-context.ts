import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FaultGroup, FaultId, MediaKind, MessageView } from '../../view.js';
import type { PageEvent } from '../state/page-event.js';
import type { Draft } from '../state/page-state.js';
import type { LoadedState } from '../state/selectors.js';

/** What every part of the page can see and do. */
export interface Playground {
  state: LoadedState;
  dispatch: (event: PageEvent) => void;
  /** Sends or saves what is in the composer. */
  sendDraft: (draft: Draft, media?: MediaKind) => void;
  /** Sends a text as it is, leaving the composer alone. */
  sendText: (text: string) => void;
  press: (message: MessageView, callbackData: string) => Promise<void>;
  /** Switches faults on or off, for everybody who has the page open. */
  switchFaults: (ids: FaultId[], on: boolean) => Promise<void>;
  /** Lets every call of one side travel for so many milliseconds. */
  setLatency: (group: FaultGroup, milliseconds: number) => Promise<void>;
  /** Gives the bot an update, written by hand or as it was. Resolves with why it was not taken, if it was not. */
  sendUpdate: (update: unknown) => Promise<string | undefined>;
}

export const PlaygroundContext = createContext<Playground | undefined>(undefined);

export function usePlayground(): Playground {
  const playground = useContext(PlaygroundContext);
  if (!playground) throw new Error('usePlayground is called outside of PlaygroundContext');
  return playground;
}
