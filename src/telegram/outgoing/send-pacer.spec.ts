import type { StateStore } from '../../storage/state-store';
import { PaceMemory } from './pace-memory';
import { SendPacer } from './send-pacer';
import { type PacedCall, SendWindows } from './send-windows';
import { SlidingWindow } from './sliding-window';
import { type TelegramError } from './telegram-error';

const LIMITS = {
  overall: { calls: 30, perMs: 1_000 },
  chat: { calls: 3, perMs: 3_000 },
  group: { calls: 20, perMs: 60_000 },
};

const send = (chat: number | string): PacedCall => ({ method: 'sendMessage', urgency: 'send', chat });
const edit = (chat: number): PacedCall => ({ method: 'editMessageText', urgency: 'edit', chat });
const ANSWER: PacedCall = { method: 'answerCallbackQuery', urgency: 'answer', chat: undefined };
const MENU: PacedCall = { method: 'setMyCommands', urgency: undefined, chat: undefined };

/** A pacer on a clock that the test moves, and what it has let out, each with its time. */
class Bench {
  readonly pacer = new SendPacer(new SendWindows(LIMITS));
  readonly out: { name: string; at: number }[] = [];
  readonly refused: { name: string; retryAfterMs: number }[] = [];
  private readonly startedAt = performance.now();

  ask(call: PacedCall, name = String(call.chat ?? call.method), patienceMs = 600_000): void {
    this.pacer.turn(call, patienceMs).then(
      () => this.out.push({ name, at: performance.now() - this.startedAt }),
      ({ retryAfterMs }: TelegramError) => this.refused.push({ name, retryAfterMs }),
    );
  }

  get names(): string[] {
    return this.out.map(({ name }) => name);
  }

  get times(): number[] {
    return this.out.map(({ at }) => at);
  }
}

/** The most that happened in any span of so many milliseconds. */
function mostWithin(times: number[], ms: number): number {
  return Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + ms).length));
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('Sending', () => {
  it('to many chats never goes beyond 30 in any second, and takes no longer than that', async () => {
    const bench = new Bench();
    for (let chat = 1; chat <= 300; chat += 1) bench.ask(send(chat));
    await jest.advanceTimersByTimeAsync(20_000);

    expect(bench.out).toHaveLength(300);
    expect(mostWithin(bench.times, 1_000)).toBe(30);
    expect(Math.max(...bench.times)).toBe(9_000);
  });

  it('to one chat is a short burst and then one a second, in order', async () => {
    const bench = new Bench();
    for (let number = 1; number <= 12; number += 1) bench.ask(send(5), String(number));
    await jest.advanceTimersByTimeAsync(20_000);

    expect(bench.names).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
    expect(mostWithin(bench.times, 3_000)).toBe(3);
    expect(Math.max(...bench.times)).toBe(9_000);
  });

  it.each([-100_5, '@channel'])('to the group or channel %s is at most 20 a minute', async (chat) => {
    const bench = new Bench();
    for (let number = 1; number <= 50; number += 1) bench.ask(send(chat));
    await jest.advanceTimersByTimeAsync(150_000);

    expect(bench.out).toHaveLength(50);
    expect(mostWithin(bench.times, 60_000)).toBe(20);
  });

  it('begins when the second is over in which a former process may have sent', async () => {
    const empty = { get: () => Promise.resolve(undefined), set: () => Promise.resolve() };
    const memory = new PaceMemory(empty as unknown as StateStore);
    const pacer = new SendPacer(new SendWindows(LIMITS, memory));
    let sentAt: number | undefined;
    void pacer.turn(send(5), 600_000).then(() => (sentAt = performance.now()));
    await jest.advanceTimersByTimeAsync(5_000);

    expect(sentAt).toBe(LIMITS.overall.perMs);
  });

  it('remembers only the calls of its span, however many it allows', () => {
    const window = new SlidingWindow({ calls: 1_000_000, perMs: 1_000 });
    for (let at = 0; at < 10_000; at += 400) window.take(at);

    expect(window.times).toEqual([8_800, 9_200, 9_600]);
  });

  it('to a busy chat holds up no other', async () => {
    const bench = new Bench();
    for (let number = 1; number <= 10; number += 1) bench.ask(send(5), 'busy');
    bench.ask(send(6), 'other');
    await jest.advanceTimersByTimeAsync(0);

    expect(bench.names).toEqual(['busy', 'busy', 'busy', 'other']);
  });

  it('lets answers to buttons go first, then edits, then messages', async () => {
    const bench = new Bench();
    for (let chat = 1; chat <= 30; chat += 1) bench.ask(send(chat), 'before');
    bench.ask(send(40), 'message');
    bench.ask(edit(41), 'edit');
    bench.ask(ANSWER, 'answer');
    await jest.advanceTimersByTimeAsync(1_000);

    expect(bench.names.slice(30)).toEqual(['answer', 'edit', 'message']);
  });

  it('goes on although answers never cease', async () => {
    const bench = new Bench();
    bench.ask(send(1), 'message');
    for (let second = 0; second < 5; second += 1) {
      for (let n = 0; n < 40; n += 1) bench.ask(ANSWER, 'answer');
      if (second === 0) bench.ask(send(2), 'late message');
      await jest.advanceTimersByTimeAsync(1_000);
    }

    expect(bench.names).toContain('late message');
  });

  it('tells at once when the wait would be too long, and how long it is', async () => {
    const bench = new Bench();
    for (let number = 1; number <= 20; number += 1) bench.ask(send(-7));
    await jest.advanceTimersByTimeAsync(20_000);

    bench.ask(send(-7), 'impatient', 5_000);
    await jest.advanceTimersByTimeAsync(0);

    expect(bench.refused).toEqual([{ name: 'impatient', retryAfterMs: 40_000 }]);
  });

  it('ends its wait when the caller does', async () => {
    const { pacer } = new Bench();
    const leaving = new AbortController();
    pacer.pause(send(1), 30_000);
    const turn = pacer.turn(send(1), 60_000, leaving.signal);

    leaving.abort();

    await expect(turn).rejects.toMatchObject({ code: 'paced' });
    expect(jest.getTimerCount()).toBeLessThanOrEqual(1);
  });
});

describe('A pause that Telegram asks for', () => {
  it('holds the chat it concerns, and no other', async () => {
    const bench = new Bench();
    bench.pacer.pause(send(1), 4_000);
    bench.ask(send(1), 'paused');
    bench.ask(send(2), 'other');
    await jest.advanceTimersByTimeAsync(3_999);
    expect(bench.names).toEqual(['other']);
    await jest.advanceTimersByTimeAsync(1);

    expect(bench.names).toEqual(['other', 'paused']);
  });

  it('is not shortened by a later, shorter one', async () => {
    const bench = new Bench();
    bench.pacer.pause(send(1), 30_000);
    bench.pacer.pause(send(1), 50);
    bench.ask(send(1));
    await jest.advanceTimersByTimeAsync(29_999);
    expect(bench.names).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);

    expect(bench.names).toHaveLength(1);
  });

  it.each([
    ['it concerns no chat', (pacer: SendPacer) => pacer.pause(ANSWER, 4_000)],
    [
      'two chats are refused within a second',
      (pacer: SendPacer) => {
        pacer.pause(send(8), 4_000);
        pacer.pause(send(9), 4_000);
      },
    ],
  ])('holds everything when %s', async (_why, refuse) => {
    const bench = new Bench();
    refuse(bench.pacer);
    bench.ask(send(1));
    bench.ask(ANSWER);
    await jest.advanceTimersByTimeAsync(3_999);
    expect(bench.names).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);

    expect(bench.names).toHaveLength(2);
  });

  it('on the menu holds the menu alone', async () => {
    const bench = new Bench();
    bench.pacer.pause(MENU, 60_000);
    bench.ask(MENU, 'menu');
    bench.ask(send(1), 'message');
    await jest.advanceTimersByTimeAsync(59_999);
    expect(bench.names).toEqual(['message']);
    await jest.advanceTimersByTimeAsync(1);

    expect(bench.names).toEqual(['message', 'menu']);
  });

  it('sends away who would rather come again', async () => {
    const bench = new Bench();
    for (let number = 0; number < 3; number += 1) bench.ask(send(1));
    bench.ask(send(1), 'waiting', 5_000);
    await jest.advanceTimersByTimeAsync(100);

    bench.pacer.pause(send(1), 30_000);
    await jest.advanceTimersByTimeAsync(0);

    expect(bench.refused).toEqual([{ name: 'waiting', retryAfterMs: 30_000 }]);
  });
});
