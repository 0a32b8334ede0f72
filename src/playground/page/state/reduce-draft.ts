import type { DraftEvent } from './page-event.js';
import { type Draft, EMPTY_DRAFT } from './page-state.js';

function withoutMode({ text, mode }: Draft): Draft {
  return { text: mode?.kind === 'edit' ? mode.aside : text };
}

function restored(written: Draft, lost: Draft, failure: string): Draft {
  if (lost.mode?.kind === 'edit' && !written.mode)
    return { text: lost.text, mode: { ...lost.mode, aside: written.text }, failure };
  if (!written.text) return { ...lost, failure };
  const text = [lost.text, written.text].filter(Boolean).join('\n');
  return { ...written, text, failure };
}

/** What stands in the composer of one chat after something happened there. */
export function reduceDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.kind) {
    case 'typed': {
      const { failure: _settled, ...rest } = draft;
      return { ...rest, text: event.text };
    }
    case 'replyBegun':
      return { ...withoutMode(draft), mode: { kind: 'reply', messageId: event.messageId } };
    case 'editBegun': {
      const { messageId, text } = event.message;
      return { text, mode: { kind: 'edit', messageId, aside: withoutMode(draft).text } };
    }
    case 'modeLeft':
      return withoutMode(draft);
    case 'draftSent':
      return draft.mode?.kind === 'edit' ? withoutMode(draft) : EMPTY_DRAFT;
    case 'sendFailed':
      return restored(draft, event.draft, event.reason);
  }
}
