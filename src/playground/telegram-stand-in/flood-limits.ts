import { BotApiRefusal, textIn } from './bot-api-objects';

/** At most so many calls in any span of so many milliseconds. */
export interface CallWindow {
  calls: number;
  milliseconds: number;
}

export interface FloodLimitOptions {
  /** All calls that send, edit or answer. */
  overall: CallWindow;
  /** Messages that are sent or edited in one chat. */
  chat: CallWindow;
  /** The same in one group, whose id is negative. It counts beside `chat`. */
  group: CallWindow;
}

/**
 * Thirty calls a second, one a second in a chat with bursts of three, twenty a minute in a group:
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export const TELEGRAM_LIMITS: FloodLimitOptions = {
  overall: { calls: 30, milliseconds: 1_000 },
  chat: { calls: 3, milliseconds: 3_000 },
  group: { calls: 20, milliseconds: 60_000 },
};

interface Lane {
  window: CallWindow;
  /** When the calls that count were made, oldest first. */
  times: number[];
  refusedUntil: number;
}

const COUNTED = /^(send|copy|forward|edit|answer)/;
/** What counts overall, but puts no message into a chat. */
const WITHOUT_MESSAGE = /^answer|^sendChatAction$/;

/**
 * Refuses calls that come too fast. Whoever is told to wait is refused until then; to come back early neither
 * shortens nor lengthens that.
 */
export class FloodLimits {
  private readonly lanes = new Map<string, Lane>();
  private refused = 0;

  /** @param now in milliseconds */
  constructor(
    private readonly options: FloodLimitOptions,
    private readonly now: () => number,
  ) {}

  /** How many calls were refused. */
  get refusals(): number {
    return this.refused;
  }

  /** @throws {BotApiRefusal} 429 when the call comes too fast; it then does not count */
  check(method: string, parameters: Readonly<Record<string, unknown>>): void {
    if (!COUNTED.test(method)) return;
    const now = this.now();
    const lanes = this.lanesOf(method, parameters);
    const wait = Math.max(...lanes.map((lane) => waitOf(lane, now)));
    if (wait > 0) {
      this.refused += 1;
      const seconds = Math.ceil(wait / 1000);
      throw new BotApiRefusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
    }
    for (const { times } of lanes) times.push(now);
  }

  private lanesOf(method: string, parameters: Readonly<Record<string, unknown>>): Lane[] {
    const { overall, chat, group } = this.options;
    const { chat_id: chatId } = parameters;
    const id = typeof chatId === 'number' ? String(chatId) : textIn(parameters, 'chat_id');
    const lanes = [this.lane('overall', overall)];
    if (id === '' || WITHOUT_MESSAGE.test(method)) return lanes;
    lanes.push(this.lane(`chat:${id}`, chat));
    if (id.startsWith('-')) lanes.push(this.lane(`group:${id}`, group));
    return lanes;
  }

  private lane(name: string, window: CallWindow): Lane {
    const lane = this.lanes.get(name) ?? { window, times: [], refusedUntil: 0 };
    this.lanes.set(name, lane);
    return lane;
  }
}

/** Milliseconds until a lane takes a call again; a lane that is full is refused for whole seconds. */
function waitOf(lane: Lane, now: number): number {
  const { window } = lane;
  if (now < lane.refusedUntil) return lane.refusedUntil - now;
  lane.times = lane.times.filter((time) => time > now - window.milliseconds);
  const [oldest] = lane.times;
  if (oldest === undefined || lane.times.length < window.calls) return 0;
  lane.refusedUntil = now + Math.ceil((oldest + window.milliseconds - now) / 1000) * 1000;
  return lane.refusedUntil - now;
}
