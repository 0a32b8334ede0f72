import { setImmediate } from 'node:timers/promises';
import { Gate } from '../../test/support/gate';
import { ScriptedEngine } from '../../test/support/scripted-engine';
import { TemporaryFolder } from '../../test/support/temporary-folder';
import { TestClock } from '../../test/support/test-clock';
import { KeptTranslations } from '../chats/kept-translations';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import type { CallMeter } from './call-meter';
import { RememberingEngine } from './remembering-engine';
import { TranslationError, type TranslationErrorCode } from './translation-error';

const REQUEST = { source: 'ko', target: 'en', text: '안녕하세요' } as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A meter that has enough for anything, or nothing at all, and counts what it pays for. */
class TestMeter implements CallMeter {
  paid = 0;

  constructor(private readonly refusal?: TranslationErrorCode) {}

  async pay<T>(_characters: number, call: () => Promise<T>): Promise<T> {
    if (this.refusal) throw new TranslationError(this.refusal);
    this.paid += 1;
    return call();
  }
}

/** An engine that numbers its answers, and processes that come and go on one folder. */
class Bench implements Disposable {
  readonly clock = new TestClock();
  readonly engine = new ScriptedEngine().when({}, ({ text }) => ({
    text: `${text} #${this.engine.requests.length}`,
    source: 'ko',
  }));
  readonly saved: number[] = [];
  private readonly folder = new TemporaryFolder();
  private database = new SqliteDatabase(this.folder.path);
  remembering = this.openMemory();

  get store(): SqliteStateStore {
    return new SqliteStateStore(this.database, this.clock.now);
  }

  get kept(): KeptTranslations {
    return new KeptTranslations(this.store);
  }

  restart(): void {
    this.database.close();
    this.database = new SqliteDatabase(this.folder.path);
    this.remembering = this.openMemory();
  }

  /** Resolves when all that nobody waits for is in the store. */
  async written(): Promise<void> {
    await this.store.check();
    await setImmediate();
  }

  /** Lets the vendor take its time. */
  holdCalls(): Gate {
    const gate = new Gate();
    this.engine.when({}, async ({ text }) => {
      await gate.wait();
      return { text: `${text} #${this.engine.requests.length}`, source: 'ko' };
    });
    return gate;
  }

  private openMemory(): RememberingEngine {
    const budget = { countSaved: (characters: number) => void this.saved.push(characters) };
    return new RememberingEngine(this.engine, this.kept, budget);
  }

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}

describe('A translation that was made a moment ago', () => {
  it('is not made again, not even by the next process', async () => {
    using bench = new Bench();
    await bench.remembering.translate(REQUEST);

    bench.restart();
    const again = await bench.remembering.translate({ ...REQUEST });

    expect(again).toEqual({ text: '안녕하세요 #1', source: 'ko' });
    expect(bench.engine.requests).toHaveLength(1);
  });

  it('is there for seven days, and made again after them', async () => {
    using bench = new Bench();
    await bench.remembering.translate(REQUEST);
    await bench.written();

    bench.clock.advance(7 * DAY_MS - 1);
    await bench.remembering.translate(REQUEST);
    expect(bench.engine.requests).toHaveLength(1);
    bench.clock.advance(1);
    await bench.remembering.translate(REQUEST);
    expect(bench.engine.requests).toHaveLength(2);
  });

  it('is not made again while it is being written down', async () => {
    using bench = new Bench();
    await bench.remembering.translate(REQUEST);
    await bench.remembering.translate(REQUEST);

    expect(bench.engine.requests).toHaveLength(1);
  });

  it('counts as a call saved', async () => {
    using bench = new Bench();
    await bench.remembering.translate(REQUEST);
    expect(bench.saved).toEqual([]);

    await bench.remembering.translate(REQUEST);
    bench.restart();
    await bench.remembering.translate(REQUEST);

    expect(bench.saved).toEqual([REQUEST.text.length, REQUEST.text.length]);
  });

  it('says nothing of another engine, another host or another glossary', async () => {
    using bench = new Bench();
    await bench.remembering.translate(REQUEST);
    bench.engine.id = 'ncloud https://gateway.example.org';

    await bench.remembering.translate(REQUEST);

    expect(bench.engine.requests).toHaveLength(2);
  });

  it.each([
    ['another text', { text: '안녕' }],
    ['another target', { target: 'ja' }],
    ['another source', { source: 'auto' }],
    ['another register', { honorific: true }],
  ] as const)('says nothing of %s', async (_what, change) => {
    using bench = new Bench();
    await bench.remembering.translate(REQUEST);

    await bench.remembering.translate({ ...REQUEST, ...change });

    expect(bench.engine.requests).toHaveLength(2);
  });

  it('is tried again when it failed', async () => {
    using bench = new Bench();
    bench.engine.when({}, new TranslationError('unavailable'));
    await expect(bench.remembering.translate(REQUEST)).rejects.toThrow(TranslationError);
    bench.engine.when({}, { text: 'Hello', source: 'ko' });

    expect(await bench.remembering.translate(REQUEST)).toEqual({ text: 'Hello', source: 'ko' });
  });
});

describe('People who ask the same at once', () => {
  it('share one call, which the first of them pays', async () => {
    using bench = new Bench();
    const gate = bench.holdCalls();
    const meters = Array.from({ length: 100 }, () => new TestMeter());

    const answers = meters.map((meter) => bench.remembering.translate({ ...REQUEST, meter }));
    await gate.reached;
    gate.release();

    expect(new Set((await Promise.all(answers)).map(({ text }) => text))).toEqual(new Set(['안녕하세요 #1']));
    expect(bench.engine.requests).toHaveLength(1);
    expect(meters.map(({ paid }) => paid)).toEqual([1, ...Array.from({ length: 99 }, () => 0)]);
    expect(bench.saved).toHaveLength(99);
  });

  it.each(['day-used-up', 'month-used-up'] as const)(
    'try for themselves when the first may not pay any more (%s)',
    async (code) => {
      using bench = new Bench();
      const purses = [new TestMeter(code), new TestMeter(code), new TestMeter(), new TestMeter()];

      const outcomes = await Promise.allSettled(
        purses.map((meter) => bench.remembering.translate({ ...REQUEST, meter })),
      );

      expect(outcomes.map(({ status }) => status)).toEqual([
        'rejected',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect(bench.engine.requests).toHaveLength(1);
    },
  );

  it('share its failure, and may try again later', async () => {
    using bench = new Bench();
    bench.engine.when({}, new TranslationError('unavailable'));

    const outcomes = await Promise.allSettled([
      bench.remembering.translate(REQUEST),
      bench.remembering.translate(REQUEST),
    ]);
    bench.engine.when({}, { text: 'Hello', source: 'ko' });

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(bench.engine.requests).toHaveLength(1);
    expect(await bench.remembering.translate(REQUEST)).toEqual({ text: 'Hello', source: 'ko' });
  });

  it('do not wait for those who ask something else', async () => {
    using bench = new Bench();
    const gate = bench.holdCalls();
    bench.engine.when({ text: '잘 가' }, { text: 'Bye', source: 'ko' });

    const first = bench.remembering.translate(REQUEST);
    expect(await bench.remembering.translate({ ...REQUEST, text: '잘 가' })).toMatchObject({ text: 'Bye' });
    gate.release();
    await first;
  });
});

describe('A person who is forgotten', () => {
  it('takes along what they asked for, whoever paid, and nothing else', async () => {
    using bench = new Bench();
    const [jimin, emma] = [501, 502];
    await bench.remembering.translate({ ...REQUEST, personId: jimin });
    await bench.remembering.translate({ ...REQUEST, personId: emma });
    await bench.remembering.translate({ ...REQUEST, text: '잘 가', personId: jimin });
    await bench.written();

    await bench.kept.forget(emma);

    expect(await bench.store.keys('translation:')).toHaveLength(1);
    expect(await bench.store.keys(`person:${emma}:`)).toEqual([]);
    await bench.remembering.translate({ ...REQUEST, text: '잘 가' });
    expect(bench.engine.requests).toHaveLength(2);
    await bench.kept.forget(jimin);
    expect(await bench.store.keys('')).toEqual([]);
  });
});
