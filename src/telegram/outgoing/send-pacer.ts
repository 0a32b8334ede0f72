import { LRUCache } from 'lru-cache';
import type { Urgency } from './bot-api-methods';
import type { PacedCall, SendWindows, Turn } from './send-windows';
import { TelegramError } from './telegram-error';

interface Waiting {
  call: PacedCall;
  /** Where it stands in line: the time it came, later for what is less urgent. */
  place: number;
  /** When its caller would rather come again than wait on. */
  patientUntil: number;
  go: (turn: Turn) => void;
  refuse: (readyAt: number) => void;
}

/** What a less urgent call lets go ahead of it, in milliseconds; so that none waits for ever. */
const STANDS_BEHIND: Record<Urgency, number> = { answer: 0, edit: 300, send: 600, action: 900 };

/** Pauses that are remembered; of chats that were refused lately. */
const MOST_PAUSES = 10_000;

/** Two chats refused within this time mean that the whole bot is. Milliseconds. */
const SAME_FLOOD_MS = 1_000;

/**
 * Lets calls out no faster than Telegram allows: overall, in each chat, in each group. Nothing is dropped: who
 * would wait too long is told when to come again. A pause that Telegram asks for holds for the chat it concerns,
 * or for everything when it concerns no chat or several at once.
 */
export class SendPacer {
  private readonly pausedUntil = new LRUCache<string, number>({ max: MOST_PAUSES });
  private allPausedUntil = 0;
  private lastFlood: { scope: string; at: number } | undefined;
  private line: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly windows: SendWindows) {}

  /**
   * Resolves when the call may be made.
   * @param patienceMs the longest wait; beyond it the call is refused at once
   * @param signal takes the caller out of the line
   * @throws {TelegramError} `paced`, with `retryAfterMs` until the turn would come
   */
  async turn(call: PacedCall, patienceMs: number, signal?: AbortSignal): Promise<Turn> {
    await this.windows.recall(call);
    return this.standInLine(call, patienceMs, signal);
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

  private standInLine(call: PacedCall, patienceMs: number, signal?: AbortSignal): Promise<Turn> {
    return new Promise((resolve, reject) => {
      const now = performance.now();
      const place = now + (call.urgency ? STANDS_BEHIND[call.urgency] : 0);
      const settle = (how: () => void): void => {
        signal?.removeEventListener('abort', leave);
        how();
      };
      const refuse = (readyAt: number): void =>
        settle(() => reject(tooLong(call.method, readyAt - performance.now())));
      const go = (turn: Turn): void => settle(() => resolve(turn));
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

  /** Lets go everybody whose turn has come, and sets the clock for the next. */
  private advance(): void {
    clearTimeout(this.timer);
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    const waiting = this.line.sort((a, b) => a.place - b.place);
    this.line = waiting.filter((one) => {
      const readyAt = this.readyAt(one.call, now);
      if (readyAt <= now) one.go(this.windows.take(one.call, now));
      else if (readyAt > one.patientUntil) one.refuse(readyAt);
      else {
        next = Math.min(next, readyAt);
        return true;
      }
      return false;
    });
    if (this.line.length > 0) this.timer = setTimeout(() => this.advance(), Math.ceil(next - now));
  }

  private readyAt(call: PacedCall, now: number): number {
    const paused = this.pausedUntil.get(String(call.chat ?? call.method)) ?? 0;
    return Math.max(paused, call.urgency ? this.allPausedUntil : 0, this.windows.readyAt(call, now));
  }
}

function tooLong(method: string, waitMs: number): TelegramError {
  const retryAfterMs = Math.max(1, Math.ceil(waitMs));
  return new TelegramError('paced', { method, description: 'its turn comes later', retryAfterMs });
}
