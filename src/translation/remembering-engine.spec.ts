import { ScriptedEngine } from '../../test/support/scripted-engine';
import { TemporaryFolder } from '../../test/support/temporary-folder';
import { TestClock } from '../../test/support/test-clock';
import { KeptTranslations } from '../chats/kept-translations';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import { RememberingEngine } from './remembering-engine';
import { TranslationError } from './translation-error';

const REQUEST = { source: 'ko', target: 'en', text: '안녕하세요' } as const;

/** An engine that numbers its answers, and processes that come and go on one folder. */
class Bench implements Disposable {
  readonly clock = new TestClock();
  readonly engine = new ScriptedEngine().when({}, ({ text }) => ({
    text: `${text} #${this.engine.requests.length}`,
    source: 'ko',
  }));
  private readonly folder = new TemporaryFolder();
  private database = new SqliteDatabase(this.folder.path);

  get remembering(): RememberingEngine {
    const store = new SqliteStateStore(this.database, this.clock.now);
    return new RememberingEngine(this.engine, new KeptTranslations(store));
  }

  restart(): void {
    this.database.close();
    this.database = new SqliteDatabase(this.folder.path);
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

  it('is made again after an hour', async () => {
    using bench = new Bench();
    await bench.remembering.translate(REQUEST);
    bench.clock.advance(60 * 60 * 1000);

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
