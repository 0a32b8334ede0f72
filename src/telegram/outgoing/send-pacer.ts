import { LRUCache } from 'lru-cache';
import type { Urgency } from './bot-api-methods';
import { type CallLimit, SlidingWindow } from './sliding-window';
import { TelegramError } from './telegram-error';

/** Telegram's guidance on sending: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
export interface SendLimits {
  overall: CallLimit;
  /** For each chat. */
  chat: CallLimit;
  /** For each group and channel, besides that. */
  group: CallLimit;
}

/** A call that waits for its turn. */
export interface PacedCall {
  method: string;
  urgency: Urgency | undefined;
  /** Telegram's id of the chat, or `@name`; `undefined` for a call that belongs to none. */
  chat: number | string | undefined;
}

interface Waiting {
  call: PacedCall;
  /** Where it stands in line: the time it came, later for what is less urgent. */
  place: number;
  /** When its caller would rather come again than wait on. */
  patientUntil: number;
  go: () => void;
  refuse: (readyAt: number) => void;
}

/** What a less urgent call lets go ahead of it, in milliseconds; so that none waits for ever. */
const STANDS_BEHIND: Record<Urgency, number> = { answer: 0, edit: 300, send: 600, action: 900 };

/** More than 60 seconds of sending can touch, so that no chat is forgotten while its limits matter. */
const MOST_CHATS = 10_000;

/** Two chats refused within this time mean that the whole bot is. Milliseconds. */
const SAME_FLOOD_MS = 1_000;

/**
 * Lets calls out no faster than Telegram allows: overall, in each chat, in each group. Nothing is dropped: who
 * would wait too long is told when to come again. A pause that Telegram asks for holds for the chat it concerns,
 * or for everything when it concerns no chat or several at once.
 */
export class SendPacer {
  private readonly overall: SlidingWindow;
  private readonly chats = new LRUCache<string, SlidingWindow>({ max: MOST_CHATS });
  private readonly groups = new LRUCache<string, SlidingWindow>({ max: MOST_CHATS });
  private readonly pausedUntil = new LRUCache<string, number>({ max: MOST_CHATS });
  private allPausedUntil = 0;
  private lastFlood: { scope: string; at: number } | undefined;
  private line: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly limits: SendLimits) {
    this.overall = new SlidingWindow(limits.overall);
  }

  /**
   * Resolves when the call may be made.
   * @param patienceMs the longest wait; beyond it the call is refused at once
   * @param signal takes the caller out of the line
   * @throws {TelegramError} `paced`, with `retryAfterMs` until the turn would come
   */
  turn(call: PacedCall, patienceMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const now = performance.now();
      const place = now + (call.urgency ? STANDS_BEHIND[call.urgency] : 0);
      const settle = (how: () => void): void => {
        signal?.removeEventListener('abort', leave);
        how();
      };
      const refuse = (readyAt: number): void =>
        settle(() => reject(tooLong(call.method, readyAt - performance.now())));
      const go = (): void => settle(resolve);
      const one: Waiting = { call, place, patientUntil: now + patienceMs, go, refuse };
      const leave = (): void => {
        this.line = this.line.filter((other) => other !== one);
        refuse(performance.now());
      };
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave);
      this.line.push(one);
      this.advance();
    });
  }

  /** Telegram refused a call for now. Nothing of its scope is let out before that time is over. */
  pause({ method, urgency, chat }: PacedCall, pauseMs: number): void {
    const now = performance.now();
    const scope = String(chat ?? method);
    this.pausedUntil.set(scope, Math.max(this.pausedUntil.get(scope) ?? 0, now + pauseMs));
    const others =
      this.lastFlood && this.lastFlood.scope !== scope && now - this.lastFlood.at < SAME_FLOOD_MS;
    // A method that is not about messages, as the menu's, has a limit of its own.
    if (urgency && (chat === undefined || others))
      this.allPausedUntil = Math.max(this.allPausedUntil, now + pauseMs);
    if (urgency) this.lastFlood = { scope, at: now };
    this.advance();
  }

  /** Lets go everybody whose turn has come, and sets the clock for the next. */
  private advance(): void {
    clearTimeout(this.timer);
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    const waiting = this.line.sort((a, b) => a.place - b.place);
    this.line = waiting.filter((one) => {
      const readyAt = this.readyAt(one.call, now);
      if (readyAt <= now) this.letGo(one, now);
      else if (readyAt > one.patientUntil) one.refuse(readyAt);
      else {
        next = Math.min(next, readyAt);
        return true;
      }
      return false;
    });
    if (this.line.length > 0) this.timer = setTimeout(() => this.advance(), Math.ceil(next - now));
  }

  private letGo({ call, go }: Waiting, now: number): void {
    for (const window of this.windowsOf(call)) window.take(now);
    go();
  }

  private readyAt(call: PacedCall, now: number): number {
    const pauses = [this.pausedUntil.get(String(call.chat ?? call.method)) ?? 0];
    if (call.urgency) pauses.push(this.allPausedUntil);
    return Math.max(...pauses, ...this.windowsOf(call).map((window) => window.readyAt(now)));
  }

  private windowsOf({ urgency, chat }: PacedCall): SlidingWindow[] {
    if (!urgency) return [];
    if (urgency === 'answer' || urgency === 'action' || chat === undefined) return [this.overall];
    const windows = [this.overall, windowOf(this.chats, String(chat), this.limits.chat)];
    // Groups and channels have negative ids, public ones also names.
    if (/^[-@]/.test(String(chat))) windows.push(windowOf(this.groups, String(chat), this.limits.group));
    return windows;
  }
}

function windowOf(windows: LRUCache<string, SlidingWindow>, key: string, limit: CallLimit): SlidingWindow {
  const known = windows.get(key);
  if (known) return known;
  const window = new SlidingWindow(limit);
  windows.set(key, window);
  return window;
}

function tooLong(method: string, waitMs: number): TelegramError {
  const retryAfterMs = Math.max(1, Math.ceil(waitMs));
  return new TelegramError('paced', { method, description: 'its turn comes later', retryAfterMs });
}
