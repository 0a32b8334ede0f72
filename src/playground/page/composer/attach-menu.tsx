import type { JSX } from 'preact';
import type { MediaKind } from '../../view.js';
import { Icon } from '../parts/icons.js';
import { PopUpMenu } from '../parts/pop-up-menu.js';
import { usePlayground } from '../server/playground-context.js';
import { currentDraft } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';

const KINDS: readonly MediaKind[] = ['sticker', 'photo', 'voice', 'poll'];

/** Sends what is not text, to see how the bot takes it. */
export function AttachMenu(): JSX.Element {
  const { state, sendDraft } = usePlayground();
  const texts = useTexts();
  return (
    <PopUpMenu label={texts.attach} icon="attach" testId="attach" note={texts.mediaHint}>
      {(item) =>
        KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="menu-item"
            data-testid={`attach-${kind}`}
            {...item(() => sendDraft(currentDraft(state), kind))}
          >
            <Icon name={kind} />
            <span>{texts.media[kind]}</span>
          </button>
        ))
      }
    </PopUpMenu>
  );
}
