import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { SqliteDatabase } from '../../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../../storage/sqlite/sqlite-state-store';
import { StorageError } from '../../storage/storage-error';
import { Outbox, type SendRecord, type UnknownSendPolicy } from './outbox';
import { TelegramError } from './telegram-error';
import { UnknownSends } from './unknown-sends';
import { UpdateRun } from './update-runs';

const NO_ANSWER = new TelegramError('unavailable', {
  method: 'sendMessage',
  description: 'UND_ERR_SOCKET',
  mayHaveHappened: true,
});
const SERVER_ERROR = new TelegramError('unavailable', {
  method: 'sendMessage',
  description: 'Bad Gateway',
  status: 502,
  mayHaveHappened: true,
});
const REFUSED_CONNECTION = new TelegramError('unavailable', {
  method: 'sendMessage',
  description: 'ECONNREFUSED',
});

/** Processes that come and go, and handle one update again and again. */
class Bench implements Disposable {
  run = new UpdateRun(7, false, 1);
  outbox: Outbox;
  /** Lets the next writes to the store fail. */
  failingWrites = 0;
  private readonly folder = new TemporaryFolder();
  private database = new SqliteDatabase(this.folder.path);

  constructor(private readonly policy: UnknownSendPolicy = 'repeat') {
    this.outbox = this.newOutbox();
  }

  get unknown(): Promise<number> {
    return new UnknownSends(this.store).total();
  }

  /** What the store holds of the update. */
  get kept(): Promise<string | undefined> {
    return this.store.get('update:7:sends');
  }

  private get store(): SqliteStateStore {
    return new SqliteStateStore(this.database);
  }

  /** Opens the record of the next send in this run. */
  open(): Promise<SendRecord> {
    return this.outbox.open(this.run, 1);
  }

  /** Makes a send that Telegram answers. */
  async send(result: unknown): Promise<void> {
    const record = await this.open();
    await record.intend();
    record.succeeded(result);
  }

  /** The same process handles the update once more. */
  handledAgain(): void {
    this.run = new UpdateRun(7, true, 1);
  }

  /** Another process takes the update into its hands. */
  handledByAnother(): void {
    this.database.close();
    this.database = new SqliteDatabase(this.folder.path);
    this.outbox = this.newOutbox();
    this.handledAgain();
  }

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }

  private newOutbox(): Outbox {
    const { store } = this;
    const set = store.set.bind(store);
    store.set = (...entry) => {
      if (this.failingWrites === 0) return set(...entry);
      this.failingWrites -= 1;
      return Promise.reject(new StorageError('full', 'data'));
    };
    return new Outbox(store, new UnknownSends(this.store), this.policy);
  }
}

describe('A send of an update that is handled again', () => {
  it('is answered from the record, each with its own result', async () => {
    using bench = new Bench();
    await bench.send({ message_id: 11 });
    await bench.send({ message_id: 12 });
    bench.handledByAnother();

    expect((await bench.open()).sent).toEqual({ result: { message_id: 11 } });
    expect((await bench.open()).sent).toEqual({ result: { message_id: 12 } });
    expect(await bench.open()).toMatchObject({ isUnknown: false });
    expect(await bench.unknown).toBe(0);
  });

  it('is unknown, and counted, when the process ended between intent and answer', async () => {
    using bench = new Bench();
    await (await bench.open()).intend();
    bench.handledByAnother();

    const record = await bench.open();

    expect(record.sent).toBeUndefined();
    expect(record.isUnknown).toBe(true);
    bench.handledByAnother();
    expect((await bench.open()).isUnknown).toBe(true);
    expect(await bench.unknown).toBe(1);
  });

  it('is not made any more when its run was ended while it stood in line', async () => {
    using bench = new Bench();
    const record = await bench.open();

    bench.run.end('too-long');

    await expect(record.intend()).rejects.toMatchObject({ reason: 'too-long' });
  });

  it('is free to be made when it certainly was not', async () => {
    using bench = new Bench();
    const record = await bench.open();
    await record.intend();
    await record.failed(REFUSED_CONNECTION);
    bench.handledByAnother();

    expect(await bench.open()).toMatchObject({ isUnknown: false });
    expect(await bench.unknown).toBe(0);
  });

  it('is taken as made after five tries without an answer, each counted', async () => {
    using bench = new Bench();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const record = await bench.open();
      expect([record.sent, record.isUnknown]).toEqual([undefined, attempt > 1]);
      await record.intend();
      await record.failed(NO_ANSWER);
      bench.handledByAnother();
    }

    expect((await bench.open()).sent).toEqual({ result: { message_id: 0, date: 0, chat: { id: 1 } } });
    expect(await bench.unknown).toBe(5);
  });

  it('is made again while Telegram answers that it has failed, and then given up, not taken as made', async () => {
    using bench = new Bench();
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      const record = await bench.open();
      await record.intend();
      await record.failed(SERVER_ERROR);
      bench.handledByAnother();
    }

    await expect(bench.open()).rejects.toMatchObject({ code: 'refused' });
  });

  it('stays unknown when a later try did not even leave', async () => {
    using bench = new Bench();
    for (const error of [SERVER_ERROR, REFUSED_CONNECTION]) {
      const record = await bench.open();
      await record.intend();
      await record.failed(error);
      bench.handledByAnother();
    }

    expect(await bench.open()).toMatchObject({ isUnknown: true });
  });

  it('is not made again although the store failed when it was answered', async () => {
    using bench = new Bench();
    const record = await bench.open();
    await record.intend();
    bench.failingWrites = 1;
    record.succeeded({ message_id: 11 });
    bench.handledAgain();

    expect((await bench.open()).sent).toEqual({ result: { message_id: 11 } });
  });

  it('keeps no text in the store, and after its update is done nothing', async () => {
    using bench = new Bench();
    await bench.send({ message_id: 11, text: '비밀', reply_to_message: { text: '이야기' } });
    await bench.outbox.decide(bench.run, () => Promise.resolve('never sent'));
    await bench.send({ message_id: 12 });

    expect(await bench.kept).not.toMatch(/비밀|이야기/);
    bench.outbox.close(bench.run, 'done');
    bench.handledByAnother();
    expect(await bench.kept).toBeUndefined();
  });

  it('is left as it is, and counted, where the operator wants it so', async () => {
    using bench = new Bench('leave');
    await (await bench.open()).intend();
    bench.handledByAnother();

    const record = await bench.open();

    expect(record.sent).toEqual({ result: { message_id: 0, date: 0, chat: { id: 1 } } });
    expect(await bench.unknown).toBe(1);
  });
});

describe('What is to be said', () => {
  it('is decided once when a part of it is sent, also for the next process', async () => {
    using bench = new Bench();
    await bench.outbox.decide(bench.run, () => Promise.resolve('first'));
    await bench.send({ message_id: 11 });
    bench.handledByAnother();

    const decision = await bench.outbox.decide(bench.run, () => Promise.resolve('second'));

    expect(decision).toBe('first');
  });

  it.each([
    ['nothing of it was tried', () => Promise.resolve()],
    [
      'it certainly did not arrive',
      async (bench: Bench) => {
        const record = await bench.open();
        await record.intend();
        await record.failed(REFUSED_CONNECTION);
      },
    ],
  ])('is decided anew when %s', async (_why, attempt) => {
    using bench = new Bench();
    await bench.outbox.decide(bench.run, () => Promise.resolve('an apology'));
    await attempt(bench);
    bench.handledAgain();

    const decision = await bench.outbox.decide(bench.run, () => Promise.resolve('a translation'));

    expect(decision).toBe('a translation');
  });
});
