import type { MessageView, PlaygroundEvent, PlaygroundState } from '../../view.js';

const MOST_CALLS = 200;
const MOST_UPDATES = 100;

const isSame = (a: MessageView, b: MessageView): boolean =>
  a.chatId === b.chatId && a.messageId === b.messageId;

/** New messages go to the end, changed ones stay where they are. */
function withMessage(messages: MessageView[], message: MessageView): MessageView[] {
  return messages.some((known) => isSame(known, message))
    ? messages.map((known) => (isSame(known, message) ? message : known))
    : [...messages, message];
}

/** The same for whatever has an id. */
function upserted<T extends { id: number }>(list: T[], item: T): T[] {
  return list.some(({ id }) => id === item.id)
    ? list.map((known) => (known.id === item.id ? item : known))
    : [...list, item];
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
    case 'call':
      return { ...playground, calls: upserted(playground.calls, event.call).slice(-MOST_CALLS) };
    case 'commands':
      return { ...playground, commands: event.commands };
    case 'faults':
      return { ...playground, faults: event.faults };
    case 'latency':
      return { ...playground, latency: event.latency };
    case 'bot':
      return { ...playground, bot: event.bot };
    case 'update':
      return { ...playground, updates: upserted(playground.updates, event.update).slice(-MOST_UPDATES) };
    case 'toast':
    case 'typing':
      return playground;
  }
}
