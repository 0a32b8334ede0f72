import { channel } from 'node:diagnostics_channel';

/** What the parts of the bot tell of their work: names, numbers and outcomes, never a text, an id of a person or a secret. */
export interface TraceEvents {
  /** A handler was chosen for an update, such as `WordCommand.word`. */
  handler: { name: string };
  /** A call to the Bot API came back, or did not. */
  call: { method: string; ok: boolean; milliseconds: number };
  /** An engine was asked for a translation. `characters` are UTF-16 units of what was sent. */
  engine: { engine: string; characters: number; ok: boolean; milliseconds: number };
  /** An update was handled. `outcome` is as the log has it, such as `done`. */
  update: { updateId: number; kind: string; outcome: string; milliseconds: number };
}

type TraceEvent = keyof TraceEvents;

const CHANNELS: Record<TraceEvent, ReturnType<typeof channel>> = {
  handler: channel('papago-telegram-bot.handler'),
  call: channel('papago-telegram-bot.call'),
  engine: channel('papago-telegram-bot.engine'),
  update: channel('papago-telegram-bot.update'),
};

/**
 * Tells whoever listens; where nobody does, it costs next to nothing. Listeners run at once and within the caller's
 * asynchronous context, so `UpdateRuns` knows which update it is about.
 */
export function trace<K extends TraceEvent>(event: K, message: TraceEvents[K]): void {
  const told = CHANNELS[event];
  if (told.hasSubscribers) told.publish(message);
}

/** Listens until the returned function is called. */
export function listenToTrace<K extends TraceEvent>(
  event: K,
  listener: (message: TraceEvents[K]) => void,
): () => void {
  const heard = (message: unknown): void => listener(message as TraceEvents[K]);
  CHANNELS[event].subscribe(heard);
  return () => void CHANNELS[event].unsubscribe(heard);
}
