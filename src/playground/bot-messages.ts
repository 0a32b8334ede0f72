import type { TraceEvents } from '../tracing/tracing';

/** What the bot's process is given once, before it starts: the variables that it shall read. */
export type BotEnvironment = Record<string, string | undefined>;

/** What some part of the bot told of its work, and for which update, if for any. */
export type TraceMessage = {
  [K in keyof TraceEvents]: { kind: K; event: TraceEvents[K]; updateId?: number };
}[keyof TraceEvents];

/** What the bot's process tells the playground. `started` comes once, with where its HTTP server listens. */
export type BotMessage = { kind: 'started'; url: string } | TraceMessage;
