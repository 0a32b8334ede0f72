import { BotApiRefusal } from './bot-api-objects';
import { FloodLimits, TELEGRAM_LIMITS } from './flood-limits';

let limits: FloodLimits;
let now: number;

beforeEach(() => {
  now = 1_700_000_000_000;
  limits = new FloodLimits(TELEGRAM_LIMITS, () => now);
});

/** What a call is told: the seconds to wait, or `undefined` when it may pass. */
function told(method: string, chatId?: number | string): number | undefined {
  try {
    limits.check(method, chatId === undefined ? {} : { chat_id: chatId });
    return undefined;
  } catch (error) {
    return (error as BotApiRefusal).parameters?.retry_after;
  }
}

const many = (count: number, call: (index: number) => number | undefined): (number | undefined)[] =>
  Array.from({ length: count }, (_, index) => call(index));

describe('One chat', () => {
  it('takes a burst of three, and then a message a second', () => {
    expect(many(3, () => told('sendMessage', 5))).toEqual([undefined, undefined, undefined]);
    expect(told('editMessageText', 5)).toBe(3);

    now += 3_000;
    for (let second = 0; second < 60; second += 1) {
      expect(told('sendMessage', 5)).toBeUndefined();
      now += 1_000;
    }
    expect(limits.refusals).toBe(1);
  });

  it('does not disturb another', () => {
    many(4, () => told('sendMessage', 5));

    expect(told('sendMessage', 6)).toBeUndefined();
  });

  it('says how long to wait in whole seconds, rounded up', () => {
    many(3, () => told('sendMessage', 5));
    now += 2_500;

    expect(told('copyMessage', 5)).toBe(1);
    now += 600;
    // The window is free by now, the penalty is not over.
    expect(told('copyMessage', 5)).toBe(1);
    now += 400;
    expect(told('copyMessage', 5)).toBeUndefined();
  });

  it('neither shortens nor lengthens the wait for whoever comes back early', () => {
    many(4, () => told('sendMessage', 5));

    const early = many(5, () => {
      now += 500;
      return told('forwardMessage', 5);
    });
    now += 500;

    expect(early).toEqual([3, 2, 2, 1, 1]);
    expect(told('forwardMessage', 5)).toBeUndefined();
  });

  it('is not burdened by calls that put no message there', () => {
    many(20, () => told('sendChatAction', 5));

    expect(told('sendMessage', 5)).toBeUndefined();
  });
});

describe('A group', () => {
  it('takes twenty messages in a minute', () => {
    const paced = many(20, () => {
      const seconds = told('sendMessage', -77);
      now += 1_000;
      return seconds;
    });

    expect(paced).toEqual(Array(20).fill(undefined));
    expect(told('sendMessage', '-77')).toBe(40);
    now += 40_000;
    expect(told('sendMessage', -77)).toBeUndefined();
  });
});

describe('All chats together', () => {
  it('take thirty calls in a second, with answers and chat actions among them', () => {
    const methods = ['sendMessage', 'answerCallbackQuery', 'sendChatAction', 'editMessageText'];

    const passed = many(30, (index) => told(methods[index % 4] ?? '', 100 + index));

    expect(passed).toEqual(Array(30).fill(undefined));
    expect([told('sendMessage', 5), told('answerCallbackQuery')]).toEqual([1, 1]);
    expect(limits.refusals).toBe(2);
    now += 1_000;
    expect(told('sendMessage', 5)).toBeUndefined();
  });

  it('may read and delete as they like', () => {
    expect(many(100, () => told('getUpdates') ?? told('deleteMessage', 5))).toEqual(
      Array(100).fill(undefined),
    );
  });
});

it('The refusal is worded as by Telegram', () => {
  many(3, () => told('sendMessage', 5));

  expect(() => limits.check('sendMessage', { chat_id: 5 })).toThrow(
    new BotApiRefusal(429, 'Too Many Requests: retry after 3', { retry_after: 3 }),
  );
});
