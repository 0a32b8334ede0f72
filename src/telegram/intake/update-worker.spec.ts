import type { Telegraf } from 'telegraf';
import { eventually } from '../../../test/support/eventually';
import { callsThrough } from '../../../test/support/outgoing-bench';
import { TEST_TOKEN } from '../../../test/support/test-environment';
import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { ChatMoves } from '../../chats/chat-moves';
import { SqliteUpdateInbox } from '../../inbox/sqlite/sqlite-update-inbox';
import type { TakenUpdate } from '../../inbox/update-inbox';
import { SqliteDatabase } from '../../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../../storage/sqlite/sqlite-state-store';
import { StorageError } from '../../storage/storage-error';
import type { BotContext } from '../bot-context';
import { ChatHash } from '../chat-hash';
import type { BotApiClient } from '../outgoing/bot-api-client';
import { ButtonSigner } from '../outgoing/button-signer';
import { Outbox } from '../outgoing/outbox';
import { UnknownSends } from '../outgoing/unknown-sends';
import { UpdateRuns } from '../outgoing/update-runs';
import { GivenUpNotice } from './given-up-notice';
import { inboxEntryOf } from './inbox-entry';
import { UpdateEnding } from './update-ending';
import { UpdateReport } from './update-report';
import { UpdateWorker } from './update-worker';

/** A worker with a real inbox; the handler and what it sends are in the hands of the test. */
class Bench implements Disposable {
  readonly sent: string[] = [];
  handler: () => Promise<void> = () => Promise.resolve();
  readonly folder = new TemporaryFolder();
  readonly database = new SqliteDatabase(this.folder.path);
  readonly inbox = new SqliteUpdateInbox(this.database);
  private readonly runs = new UpdateRuns();
  private readonly store = new SqliteStateStore(this.database);
  private readonly outbox = new Outbox(this.store, new UnknownSends(this.store), 'repeat');
  readonly calls = callsThrough(
    {
      call: (method: string, { text }: { text?: string }) => {
        this.sent.push(text ?? method);
        return Promise.resolve({ message_id: this.sent.length });
      },
    } as unknown as BotApiClient,
    {
      serving: {
        runs: this.runs,
        outbox: this.outbox,
        moves: new ChatMoves(this.store),
        buttons: new ButtonSigner(TEST_TOKEN),
      },
    },
  );
  readonly worker = new UpdateWorker(
    { handleUpdate: () => this.handler() } as unknown as Telegraf<BotContext>,
    this.runs,
    new UpdateEnding(this.inbox, this.outbox),
    new GivenUpNotice(this.calls),
    new UpdateReport(new ChatHash('test')),
  );

  async take(): Promise<TakenUpdate> {
    const [taken] = await this.inbox.take(1);
    if (!taken) throw new Error('nothing to take');
    return taken;
  }

  async receive(): Promise<TakenUpdate> {
    const chat = { id: 5, type: 'private' };
    await this.inbox.put([inboxEntryOf({ update_id: 1, message: { message_id: 7, chat, text: '안녕' } })]);
    return this.take();
  }

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}

const never = (): Promise<void> => new Promise(() => undefined);

describe('A handler that does not end', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date'] }));
  afterEach(() => jest.useRealTimers());

  it('is given up waiting for after five minutes, and what it sends later is not sent', async () => {
    using bench = new Bench();
    let goOn = (): void => undefined;
    const waited = new Promise<void>((resolve) => (goOn = resolve));
    let late: Promise<unknown> = Promise.resolve();
    bench.handler = async () => {
      await waited;
      late = bench.calls.call('sendMessage', { chat_id: 5, text: 'too late' });
      await late;
    };
    const handled = bench.worker.handle(await bench.receive());
    await jest.advanceTimersByTimeAsync(5 * 60_000);
    await handled;

    goOn();
    await jest.advanceTimersByTimeAsync(0);

    await expect(late).rejects.toMatchObject({ reason: 'too-long' });
    expect(bench.sent).toEqual([]);
    expect(await bench.inbox.count()).toEqual({ waiting: 1, taken: 0, dead: 0 });
  });
});

describe('When the process stops', () => {
  it('what still runs is released at once, and not held against the update', async () => {
    using bench = new Bench();
    bench.handler = never;
    const handled = bench.worker.handle(await bench.receive());
    await eventually('it runs', () => true);

    bench.worker.stop();
    await handled;

    expect(await bench.take()).toMatchObject({ failures: 0, crashes: 0, repeated: true });
  });
});

describe('An update', () => {
  it('that fails five times is given up, and the person is told once', async () => {
    using bench = new Bench();
    bench.handler = () => Promise.reject(new TypeError('a bug that quotes 안녕'));
    await bench.worker.handle(await bench.receive());
    for (let time = 2; time <= 5; time += 1) {
      bench.database.prepare('UPDATE inbox SET due_at = 0').run();
      await bench.worker.handle(await bench.take());
    }

    expect(bench.sent).toEqual([expect.stringContaining('Something went wrong with this message')]);
    const [letter] = await bench.inbox.deadLetters();
    expect(letter?.reason).toMatch(/^TypeError at .*update-worker\.spec/);
  });

  it('in whose hands 25 processes have ended is not handled again, and the person is told', async () => {
    using bench = new Bench();
    let handled = 0;
    bench.handler = () => {
      handled += 1;
      return Promise.resolve();
    };
    await bench.worker.handle({ ...(await bench.receive()), crashes: 25 });

    expect(handled).toBe(0);
    expect(bench.sent).toHaveLength(1);
    expect(await bench.inbox.deadLetters()).toMatchObject([
      { reason: 'ProcessEndedError: 25 processes ended while they handled it' },
    ]);
  });

  it('waits for a disk that is full, however often it is tried', async () => {
    using bench = new Bench();
    bench.handler = () => Promise.reject(new StorageError('full', 'data'));
    await bench.receive();
    for (let time = 1; time <= 8; time += 1) {
      bench.database.prepare("UPDATE inbox SET due_at = 0, state = 'waiting'").run();
      await bench.worker.handle(await bench.take());
    }

    expect(await bench.inbox.count()).toEqual({ waiting: 1, taken: 0, dead: 0 });
  });
});
