import { Gate } from '../../test/support/gate';
import { TemporaryFolder } from '../../test/support/temporary-folder';
import { TestClock } from '../../test/support/test-clock';
import { ChatMoves } from '../chats/chat-moves';
import { usageCount, UsageCounts } from '../chats/usage-counts';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import { Budget, type BudgetLimits, type Threshold } from './budget';
import { TranslationError } from './translation-error';

const DAY_MS = 24 * 60 * 60 * 1000;
const FAMILY = { chatId: -7, personId: 501 };
const TRIP = { chatId: -8, personId: 502 };

/** A budget, and processes that come and go on one folder. */
class Bench implements Disposable {
  readonly clock = new TestClock();
  readonly reached: Threshold[] = [];
  private readonly folder = new TemporaryFolder();
  private database = new SqliteDatabase(this.folder.path);
  private readonly limits: BudgetLimits;
  budget!: Budget;
  counts!: UsageCounts;

  constructor(limits: Partial<BudgetLimits> = {}) {
    this.limits = { monthlyCharacters: Infinity, chatDailyCharacters: Infinity, ...limits };
    this.start();
  }

  get store(): SqliteStateStore {
    return new SqliteStateStore(this.database, this.clock.now);
  }

  restart(): void {
    this.database.close();
    this.database = new SqliteDatabase(this.folder.path);
    this.start();
  }

  /** Spends, and returns what that came to: `paid`, or the code of the failure. */
  async spend(characters: number, payer = FAMILY, call = () => Promise.resolve('paid')): Promise<string> {
    return this.budget
      .meterFor(payer)
      .pay(characters, call)
      .catch((error: unknown) => (error instanceof TranslationError ? error.code : String(error)));
  }

  async used() {
    // Some things are counted in passing; a write is done only when all before it are.
    await this.store.check();
    const now = this.clock.now();
    return {
      month: await this.counts.read(usageCount.month(now)),
      family: await this.counts.read(usageCount.chatDay(FAMILY.chatId, now)),
      person: await this.counts.read(usageCount.personMonth(FAMILY.personId, now)),
    };
  }

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }

  private start(): void {
    this.counts = new UsageCounts(this.store);
    this.budget = new Budget(this.counts, this.limits, this.clock.now);
    this.budget.onThreshold((threshold) => this.reached.push(threshold));
  }
}

const failing = (options: { isUnbilled: boolean }) => () =>
  Promise.reject(new TranslationError('unavailable', options));

describe('The month of the bot', () => {
  it('is not overrun by a thousand calls at once, not even by one character, and not by a restart', async () => {
    using bench = new Bench({ monthlyCharacters: 10_000 });
    const amounts = Array.from({ length: 1_000 }, (_, index) => 1 + ((index * 7) % 90));
    const spendAll = (some: number[]): Promise<string[]> =>
      Promise.all(some.map((amount, index) => bench.spend(amount, { chatId: index, personId: index })));

    const first = await spendAll(amounts.slice(0, 150));
    bench.restart();
    const second = await spendAll(amounts.slice(150));

    const outcomes = [...first, ...second];
    const paid = amounts.filter((_, index) => outcomes[index] === 'paid').reduce((sum, n) => sum + n, 0);
    expect(new Set(outcomes)).toEqual(new Set(['paid', 'month-used-up']));
    expect(paid).toBe((await bench.used()).month);
    expect(paid).toBeGreaterThan(9_990);
    expect(paid).toBeLessThanOrEqual(10_000);
  });

  it('keeps what a process had reserved when it was killed', async () => {
    using bench = new Bench({ monthlyCharacters: 100 });
    const gate = new Gate();
    const call = bench.spend(60, FAMILY, () => gate.wait().then(() => 'paid'));
    await gate.reached;

    expect(await bench.spend(41)).toBe('month-used-up');
    bench.restart();
    expect(await bench.spend(41)).toBe('month-used-up');
    gate.release();
    await call;
  });

  it('begins anew at midnight of the first in Seoul', async () => {
    using bench = new Bench({ monthlyCharacters: 100 });
    const untilDecember = Date.parse('2026-12-01T00:00:00+09:00') - bench.clock.now();
    await bench.spend(100);

    bench.clock.advance(untilDecember - 1);
    expect(await bench.spend(1)).toBe('month-used-up');
    bench.clock.advance(1);
    expect(await bench.spend(100)).toBe('paid');
  });

  it('makes no call that it does not pay for', async () => {
    using bench = new Bench({ monthlyCharacters: 5 });
    const call = jest.fn(() => Promise.resolve('paid'));

    await bench.spend(6, FAMILY, call);

    expect(call).not.toHaveBeenCalled();
    expect(await bench.used()).toEqual({ month: 0, family: 0, person: 0 });
  });
});

describe('The day of a chat', () => {
  it('ends for one chat, takes nothing of the month, and others go on', async () => {
    using bench = new Bench({ monthlyCharacters: 1_000, chatDailyCharacters: 100 });

    expect(await bench.spend(100)).toBe('paid');
    expect(await bench.spend(1)).toBe('day-used-up');
    expect(await bench.spend(1, TRIP)).toBe('paid');
    expect((await bench.used()).month).toBe(101);
  });

  it('begins anew at midnight in Seoul, and is forgotten soon after', async () => {
    using bench = new Bench({ chatDailyCharacters: 100 });
    // It is 18:00 in Seoul.
    await bench.spend(100);

    bench.clock.advance(DAY_MS / 4 - 1);
    expect(await bench.spend(1)).toBe('day-used-up');
    bench.clock.advance(1);
    expect(await bench.spend(1)).toBe('paid');
    bench.clock.advance(2 * DAY_MS);
    expect(await bench.store.keys('chat:')).toEqual([]);
  });

  it('goes with a group that becomes a supergroup', async () => {
    using bench = new Bench({ chatDailyCharacters: 100 });
    await bench.spend(100);

    await new ChatMoves(bench.store).move(FAMILY.chatId, -1007);

    expect(await bench.spend(1, { ...FAMILY, chatId: -1007 })).toBe('day-used-up');
  });
});

describe('What was reserved', () => {
  it('is given back for a call that was surely not billed', async () => {
    using bench = new Bench();

    expect(await bench.spend(10, FAMILY, failing({ isUnbilled: true }))).toBe('unavailable');

    expect(await bench.used()).toEqual({ month: 0, family: 0, person: 0 });
  });

  it.each<[string, () => Promise<string>]>([
    ['was served', () => Promise.resolve('paid')],
    ['may be billed although it failed', failing({ isUnbilled: false })],
    ['failed in a way that nobody knows', () => Promise.reject(new Error('?'))],
  ])('stays counted for a call that %s', async (_what, call) => {
    using bench = new Bench();

    await bench.spend(10, FAMILY, call);

    expect(await bench.used()).toEqual({ month: 10, family: 10, person: 10 });
  });
});

describe('A threshold', () => {
  it('is told of with each call from 80 % on, and with each that is refused', async () => {
    using bench = new Bench({ monthlyCharacters: 100 });

    await bench.spend(79);
    expect(bench.reached).toEqual([]);
    await bench.spend(1);
    await bench.spend(20);
    await bench.spend(1);

    expect(bench.reached).toEqual([80, 80, 100]);
  });

  it('is never reached where the month has no limit, or by the day of a chat', async () => {
    using bench = new Bench({ chatDailyCharacters: 5 });

    await bench.spend(5);
    await bench.spend(1);

    expect(bench.reached).toEqual([]);
  });
});

it('What the gate and the memory have saved is counted by month', async () => {
  using bench = new Bench();

  bench.budget.countSaved(12);
  bench.budget.countSaved(30);
  await bench.store.check();

  const now = bench.clock.now();
  expect(await bench.counts.read(usageCount.savedCalls(now))).toBe(2);
  expect(await bench.counts.read(usageCount.savedCharacters(now))).toBe(42);
});
