import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { SqliteDatabase } from '../../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../../storage/sqlite/sqlite-state-store';
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
  private readonly folder = new TemporaryFolder();
  private database = new SqliteDatabase(this.folder.path);
  run = new UpdateRun(7, false, 1);

  constructor(private readonly policy: UnknownSendPolicy = 'repeat') {}

  get unknown(): Promise<number> {
    return new UnknownSends(this.store).total();
  }

  private get store(): SqliteStateStore {
    return new SqliteStateStore(this.database);
  }

  /** Opens the record of the next send in this run. */
  open(): Promise<SendRecord> {
    return new Outbox(this.store, new UnknownSends(this.store), this.policy).open(this.run, 1);
  }

  /** Another process takes the update into its hands. */
  handledAgain(): void {
    this.database.close();
    this.database = new SqliteDatabase(this.folder.path);
    this.run = new UpdateRun(7, true, 1);
  }

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}

describe('A send of an update that is handled again', () => {
  it('is answered from the record, each with its own result', async () => {
    using bench = new Bench();
    for (const id of [11, 12]) {
      const record = await bench.open();
      await record.intend();
      record.succeeded({ message_id: id });
    }
    bench.handledAgain();

    expect((await bench.open()).sent).toEqual({ result: { message_id: 11 } });
    expect((await bench.open()).sent).toEqual({ result: { message_id: 12 } });
    expect(await bench.open()).toMatchObject({ isUnknown: false });
    expect(await bench.unknown).toBe(0);
  });

  it('is unknown, and counted, when the process ended between intent and answer', async () => {
    using bench = new Bench();
    await (await bench.open()).intend();
    bench.handledAgain();

    const record = await bench.open();

    expect(record.sent).toBeUndefined();
    expect(record.isUnknown).toBe(true);
    bench.handledAgain();
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
    bench.handledAgain();

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
      bench.handledAgain();
    }

    expect((await bench.open()).sent).toEqual({ result: { message_id: 0, date: 0, chat: { id: 1 } } });
    expect(await bench.unknown).toBe(5);
  });

  it('is made again for as long as Telegram answers that it has failed', async () => {
    using bench = new Bench();
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      const record = await bench.open();
      expect(record.sent).toBeUndefined();
      await record.intend();
      await record.failed(SERVER_ERROR);
      bench.handledAgain();
    }
  });

  it('is left as it is, and counted, where the operator wants it so', async () => {
    using bench = new Bench('leave');
    await (await bench.open()).intend();
    bench.handledAgain();

    const record = await bench.open();

    expect(record.sent).toEqual({ result: { message_id: 0, date: 0, chat: { id: 1 } } });
    expect(await bench.unknown).toBe(1);
  });
});
