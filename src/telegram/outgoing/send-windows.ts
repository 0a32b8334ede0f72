import { LRUCache } from 'lru-cache';
import type { Urgency } from './bot-api-methods';
import type { PaceMemory } from './pace-memory';
import { type CallLimit, type MadeCall, SlidingWindow } from './sliding-window';

/** Telegram's guidance on sending: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
export interface SendLimits {
  overall: CallLimit;
  /** For each chat. */
  chat: CallLimit;
  /** For each group and channel, besides that. */
  group: CallLimit;
}

/** A call that is to be made in its turn. */
export interface PacedCall {
  method: string;
  urgency: Urgency | undefined;
  /** Telegram's id of the chat, or `@name`; `undefined` for a call that belongs to none. */
  chat: number | string | undefined;
}

/** A call that may be made. */
export interface Turn {
  /** Tells that the call has come this far only now: limits count from when it reaches Telegram. */
  touch(): void;
}

/** More than 60 seconds of sending can touch, so that no chat is forgotten while its limits matter. */
const MOST_CHATS = 10_000;

/** How far a slow answer may move the time of a call in the overall window; in milliseconds. */
const MOST_OVERALL_DELAY_MS = 250;

/** What was sent lately: overall, to each chat, to each group. Times are those of `performance.now()`. */
export class SendWindows {
  private readonly overall: SlidingWindow;
  /** A former process may have sent all it might until this one began, which is when the clock began. */
  private readonly notBefore: number;
  private readonly chats = new LRUCache<string, SlidingWindow>({ max: MOST_CHATS });
  private readonly groups = new LRUCache<string, SlidingWindow>({ max: MOST_CHATS });

  /** @param memory of what former processes have sent */
  constructor(
    private readonly limits: SendLimits,
    private readonly memory?: PaceMemory,
  ) {
    this.overall = new SlidingWindow(limits.overall);
    this.notBefore = memory ? limits.overall.perMs : 0;
  }

  /** Learns what former processes have sent to the chat of this call. */
  async recall(call: PacedCall): Promise<void> {
    const chat = chatOf(call);
    if (chat === undefined || !this.memory?.matters || this.chats.has(chat)) return;
    const sentAt = (await this.memory.recall(chat)).map((at) => at - performance.timeOrigin);
    if (this.chats.has(chat)) return;
    this.chats.set(chat, new SlidingWindow(this.limits.chat, sentAt));
    if (isGroup(chat)) this.groups.set(chat, new SlidingWindow(this.limits.group, sentAt));
  }

  /** When the call may be made; not after `now` when it may be made at once. */
  readyAt(call: PacedCall, now: number): number {
    const windows = this.windowsOf(call);
    const earliest = windows.length > 0 ? this.notBefore : 0;
    return Math.max(now, earliest, ...windows.map((window) => window.readyAt(now)));
  }

  /** The call is let out. */
  take(call: PacedCall, now: number): Turn {
    const [overall, ...others] = this.windowsOf(call).map((window) => window.take(now));
    this.remember(call);
    return {
      touch: () => {
        const later = performance.now();
        if (overall) overall.at = Math.min(later, now + MOST_OVERALL_DELAY_MS);
        others.forEach((made: MadeCall) => (made.at = later));
      },
    };
  }

  private remember(call: PacedCall): void {
    const chat = chatOf(call);
    if (chat === undefined) return;
    const window = this.groups.get(chat) ?? this.chats.get(chat);
    this.memory?.remember(chat, window?.times.map((at) => at + performance.timeOrigin) ?? []);
  }

  private windowsOf(call: PacedCall): SlidingWindow[] {
    if (!call.urgency) return [];
    const chat = chatOf(call);
    if (chat === undefined) return [this.overall];
    const windows = [this.overall, windowOf(this.chats, chat, this.limits.chat)];
    if (isGroup(chat)) windows.push(windowOf(this.groups, chat, this.limits.group));
    return windows;
  }
}

/** The chat whose limits the call uses up, if any. */
function chatOf({ urgency, chat }: PacedCall): string | undefined {
  return chat !== undefined && (urgency === 'send' || urgency === 'edit') ? String(chat) : undefined;
}

/** Groups and channels have negative ids, public ones also names. */
function isGroup(chat: string): boolean {
  return /^[-@]/.test(chat);
}

function windowOf(windows: LRUCache<string, SlidingWindow>, chat: string, limit: CallLimit): SlidingWindow {
  const known = windows.get(chat);
  if (known) return known;
  const window = new SlidingWindow(limit);
  windows.set(chat, window);
  return window;
}
