import { CallLog } from './call-log';
import type { RecordedCall } from './telegram-stand-in/telegram-stand-in';
import { UpdateLog } from './update-log';
import type { UpdateView } from './update-view';

const SENT: RecordedCall = {
  method: 'sendMessage',
  parameters: { chat_id: 1, text: 'Hi' },
  ok: true,
  answer: { message_id: 2 },
  milliseconds: 0,
  at: 0,
};

function openLogs() {
  const calls = new CallLog();
  const updates = new UpdateLog();
  calls.on('call', (call, updateId) => updates.addCall(call, updateId));
  const look = (id: number): UpdateView | undefined => updates.all().find((update) => update.id === id);
  return { calls, updates, look };
}

describe('The log of updates', () => {
  it('shows an update as soon as it is given, and what comes to be known of it', () => {
    const { calls, updates, look } = openLogs();
    const told: (string | undefined)[] = [];
    updates.on('update', ({ outcome }) => told.push(outcome));

    updates.add({ update_id: 101, message: { text: 'Hi' } });
    expect(look(101)).toEqual({
      id: 101,
      kind: 'message',
      content: { message: { text: 'Hi' } },
      handlers: [],
      calls: [],
      engineCalls: [],
    });

    const engineCall = { engine: 'papago', characters: 2, ok: true, milliseconds: 7 };
    updates.hear({ kind: 'handler', event: { name: 'TrCommand.translate' }, updateId: 101 });
    updates.hear({ kind: 'engine', event: engineCall, updateId: 101 });
    calls.record({ ...SENT, updateId: 101 });
    updates.hear({
      kind: 'update',
      event: { updateId: 101, kind: 'message', outcome: 'done', milliseconds: 30 },
    });

    expect(look(101)).toMatchObject({
      handlers: ['TrCommand.translate'],
      outcome: 'done',
      milliseconds: 30,
      calls: [{ method: 'sendMessage', ok: true, answer: { message_id: 2 } }],
      engineCalls: [engineCall],
    });
    expect(told).toEqual([undefined, undefined, undefined, undefined, 'done']);
  });

  it('names a handler once, although the update is handled again', () => {
    const { updates, look } = openLogs();
    updates.add({ update_id: 101, message: {} });

    for (const name of ['A.one', 'A.one', 'B.two'])
      updates.hear({ kind: 'handler', event: { name }, updateId: 101 });

    expect(look(101)?.handlers).toEqual(['A.one', 'B.two']);
  });

  it('keeps the newest hundred, and no news of one that is forgotten', () => {
    const { updates, look } = openLogs();
    for (let id = 1; id <= 120; id += 1) updates.add({ update_id: id, message: {} });

    updates.hear({ kind: 'handler', event: { name: 'A.one' }, updateId: 3 });
    updates.hear({ kind: 'handler', event: { name: 'A.one' } });

    expect(updates.all().map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, place) => place + 21));
    expect([look(3), look(120)?.handlers]).toEqual([undefined, []]);
  });
});

describe('The log of calls', () => {
  it('shows how a call went for the bot, beside what the stand-in knows of it', () => {
    const { calls } = openLogs();
    calls.record({ ...SENT, fault: 'answer lost', updateId: 101 });

    calls.hear({ method: 'sendMessage', ok: false, milliseconds: 250 }, 101);

    expect(calls.all()).toMatchObject([
      { ok: false, answer: SENT.answer, fault: 'answer lost', milliseconds: 250 },
    ]);
  });

  it('shows a call that a fault has left undone, without an answer', () => {
    const { calls } = openLogs();

    calls.record({ method: 'sendMessage', parameters: {}, fault: 'connection lost' });

    expect(calls.all()).toEqual([
      { id: 1, method: 'sendMessage', parameters: {}, ok: false, fault: 'connection lost', milliseconds: 0 },
    ]);
  });

  it('tells calls alike apart by their updates, and by their order', () => {
    const { calls, updates, look } = openLogs();
    for (const id of [101, 102]) updates.add({ update_id: id, message: {} });
    for (const updateId of [101, 102, 102]) calls.record({ ...SENT, updateId });
    calls.record(SENT);

    calls.hear({ method: 'sendMessage', ok: true, milliseconds: 1 }, 102);
    calls.hear({ method: 'sendMessage', ok: true, milliseconds: 2 }, 102);
    calls.hear({ method: 'sendMessage', ok: true, milliseconds: 3 }, 101);
    calls.hear({ method: 'sendMessage', ok: true, milliseconds: 4 }, undefined);
    calls.hear({ method: 'getMe', ok: true, milliseconds: 5 }, undefined);

    expect(calls.all().map(({ milliseconds }) => milliseconds)).toEqual([3, 1, 2, 4]);
    expect([look(101), look(102)].map((update) => update?.calls.length)).toEqual([1, 2]);
  });

  it('expects nothing more of a bot that has ended', () => {
    const { calls } = openLogs();
    calls.record(SENT);
    calls.forgetUntold();
    calls.record(SENT);

    calls.hear({ method: 'sendMessage', ok: true, milliseconds: 9 }, undefined);

    expect(calls.all().map(({ milliseconds }) => milliseconds)).toEqual([0, 9]);
  });

  it('leaves out getUpdates, which is always under way', () => {
    const { calls } = openLogs();

    calls.record({ ...SENT, method: 'getUpdates' });

    expect(calls.all()).toEqual([]);
  });
});
