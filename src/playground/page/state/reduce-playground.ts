import type { MessageView, PlaygroundEvent, PlaygroundState } from '../../view.js';

const MOST_CALLS = 200;

const isSame = (a: MessageView, b: MessageView): boolean =>
  a.chatId === b.chatId && a.messageId === b.messageId;

/** New messages go to the end, changed ones stay where they are. */
function withMessage(messages: MessageView[], message: MessageView): MessageView[] {
  return messages.some((known) => isSame(known, message))
    ? messages.map((known) => (isSame(known, message) ? message : known))
    : [...messages, message];
}

/** What the server told at the start, brought up to date with one of its events. */
export function reducePlayground(playground: PlaygroundState, event: PlaygroundEvent): PlaygroundState {
  switch (event.kind) {
    case 'message':
      return { ...playground, messages: withMessage(playground.messages, event.message) };
    case 'deleted': {
      const { chatId, messageId } = event;
      const messages = playground.messages.filter(
        (known) => known.chatId !== chatId || known.messageId !== messageId,
      );
      return { ...playground, messages };
    }
    case 'call': {
      const others = playground.calls.filter(({ id }) => id !== event.call.id);
      return { ...playground, calls: [...others, event.call].slice(-MOST_CALLS) };
    }
    case 'commands':
      return { ...playground, commands: event.commands };
    case 'faults':
      return { ...playground, faults: event.faults };
    case 'toast':
    case 'typing':
      return playground;
  }
}
