import type { Update } from './bot-api-objects';
import { type PollParameters, UpdateQueue } from './update-queue';

let queue: UpdateQueue;
let caller: AbortController;

const get = (parameters: PollParameters = {}): Promise<Update[]> => queue.get(parameters, caller.signal);
const idsOf = (updates: Update[]): number[] => updates.map(({ update_id: id }) => id);
const message = (text = 'hi') => ({ message: { text } });

beforeEach(() => {
  jest.useFakeTimers();
  queue = new UpdateQueue();
  caller = new AbortController();
});

afterEach(() => {
  // A call that nobody waits for any more would keep the process.
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

describe('A call that asks for updates', () => {
  it('gets all that wait, oldest first, again and again until they are confirmed', async () => {
    queue.add(message('first'));
    queue.add(message('second'));

    const updates = await get();

    expect(updates).toEqual([
      { update_id: 101, ...message('first') },
      { update_id: 102, ...message('second') },
    ]);
    expect(await get()).toEqual(updates);
  });

  it('confirms with its offset everything below it', async () => {
    for (let count = 0; count < 3; count += 1) queue.add(message());

    expect(idsOf(await get({ offset: 102 }))).toEqual([102, 103]);
    expect(idsOf(await get())).toEqual([102, 103]);
    expect(await get({ offset: 104 })).toEqual([]);
    expect(queue.size).toBe(0);
  });

  it('keeps with a negative offset that many from the end, and forgets the rest', async () => {
    for (let count = 0; count < 4; count += 1) queue.add(message());

    expect(idsOf(await get({ offset: -2 }))).toEqual([103, 104]);
    expect(idsOf(await get())).toEqual([103, 104]);
    expect(idsOf(await get({ offset: -9 }))).toEqual([103, 104]);
  });

  it('gets no more than its limit, and never more than a hundred', async () => {
    for (let count = 0; count < 120; count += 1) queue.add(message());

    expect(idsOf(await get({ limit: 2 }))).toEqual([101, 102]);
    expect(await get()).toHaveLength(100);
    expect(await get({ limit: 500 })).toHaveLength(100);
    expect(queue.size).toBe(120);
  });

  it('gets nothing at once when it does not wait', async () => {
    expect(await get({ timeout: 0 })).toEqual([]);
  });
});

describe('A call that waits', () => {
  it('is answered by the next update', async () => {
    const waiting = get({ timeout: 50 });

    queue.add(message('at last'));

    expect(await waiting).toEqual([{ update_id: 101, ...message('at last') }]);
    expect(queue.size).toBe(1);
  });

  it('does not wait when something is there', async () => {
    queue.add(message());

    expect(idsOf(await get({ timeout: 50 }))).toEqual([101]);
  });

  it('waits again after it has confirmed all', async () => {
    queue.add(message());
    const waiting = get({ offset: 102, timeout: 50 });

    queue.add(message());

    expect(idsOf(await waiting)).toEqual([102]);
  });

  it.each([
    ['its own time', 10, 10],
    ['fifty seconds', 3_600, 50],
  ])('ends empty after %s', async (_what, timeout, seconds) => {
    let answer: Update[] | undefined;
    void get({ timeout }).then((updates) => (answer = updates));

    await jest.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(answer).toBeUndefined();
    await jest.advanceTimersByTimeAsync(1);

    expect(answer).toEqual([]);
  });

  it('ends when its caller hangs up, and takes nothing along', async () => {
    const waiting = get({ timeout: 50 });

    caller.abort();
    queue.add(message());

    expect(await waiting).toEqual([]);
    expect(queue.size).toBe(1);
  });

  it('does not begin when its caller has hung up before', async () => {
    caller.abort();

    expect(await get({ timeout: 50 })).toEqual([]);
  });

  it('is ended with 409 by a second one, which gets the next update', async () => {
    const end = get({ timeout: 50 }).catch((error: unknown) => error);
    const newer = get({ timeout: 50 });
    queue.add(message());

    expect(await end).toMatchObject({
      status: 409,
      message: expect.stringContaining('Conflict: terminated by other getUpdates request') as string,
    });
    expect(idsOf(await newer)).toEqual([101]);
  });

  it('is ended with 409 by a new webhook', async () => {
    const end = get({ timeout: 50 }).catch((error: unknown) => error);

    queue.interrupt('terminated by setWebhook request');

    expect(await end).toMatchObject({
      status: 409,
      message: 'Conflict: terminated by setWebhook request',
    });
  });
});

describe('Kinds of updates', () => {
  const kinds = ['message', 'edited_message', 'chat_member', 'message_reaction'];
  const added = (): string[] => kinds.filter((kind) => queue.add({ [kind]: {} }));

  it('are all delivered but those that must be named', () => {
    expect(added()).toEqual(['message', 'edited_message']);
  });

  it('are only those that the bot has named', async () => {
    queue.allow(['message', 'chat_member']);

    expect(added()).toEqual(['message', 'chat_member']);
    expect(idsOf(await get())).toEqual([101, 102]);
  });

  it('stay as they were named until they are named anew, or reset by an empty list', () => {
    queue.allow(['message_reaction']);
    queue.allow(undefined);
    expect(added()).toEqual(['message_reaction']);

    queue.allow([]);
    expect(added()).toEqual(['message', 'edited_message']);
  });
});
