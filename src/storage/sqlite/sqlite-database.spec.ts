import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { StorageError } from '../storage-error';
import { SqliteDatabase } from './sqlite-database';

const LINES = ['CREATE TABLE lines (text TEXT NOT NULL UNIQUE)'];

class Bench implements Disposable {
  readonly folder = new TemporaryFolder();
  database = new SqliteDatabase(this.folder.path);

  constructor() {
    this.database.migrate('lines', LINES);
  }

  reopen(): void {
    this.database.close();
    this.database = new SqliteDatabase(this.folder.path);
  }

  add(text: string | null): Promise<number> {
    return this.database.write(() =>
      Number(this.database.prepare('INSERT INTO lines (text) VALUES (?)').run(text).changes),
    );
  }

  lines(): string[] {
    const rows = this.database.prepare('SELECT text FROM lines ORDER BY rowid').all() as { text: string }[];
    return rows.map(({ text }) => text);
  }

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}

function faultOf(open: () => unknown): unknown {
  try {
    return open();
  } catch (error) {
    return error;
  }
}

describe('Writes of one turn', () => {
  it('each get their own result, in the order they were asked for', async () => {
    using place = new Bench();
    const writes = ['하나', '둘', '셋'].map(async (text, index) => [await place.add(text), index]);

    expect(await Promise.all(writes)).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(place.lines()).toEqual(['하나', '둘', '셋']);
  });

  it('are one transaction: when one fails none takes effect, and every caller is told', async () => {
    using place = new Bench();

    const outcomes = await Promise.allSettled([place.add('하나'), place.add(null), place.add('셋')]);

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ reason: expect.any(StorageError) as StorageError });
    expect(place.lines()).toEqual([]);
  });

  it('do not suffer from a failure of the turn before', async () => {
    using place = new Bench();
    await expect(place.add(null)).rejects.toBeInstanceOf(StorageError);

    await place.add('다시');

    expect(place.lines()).toEqual(['다시']);
  });

  it('see what those before them in the turn have written', async () => {
    using place = new Bench();
    const [, seen] = await Promise.all([place.add('하나'), place.database.write(() => place.lines())]);

    expect(seen).toEqual(['하나']);
  });

  it('tell what failed without the values that were written', async () => {
    using place = new Bench();
    await place.add('비밀 이야기');

    const error = await place.add('비밀 이야기').catch((fault: unknown) => fault);

    expect(error).toMatchObject({ name: 'StorageError', code: 'failed', place: place.folder.path });
    expect((error as StorageError).message).not.toContain('비밀');
  });

  it('that nobody has waited for are kept when the database is closed', async () => {
    using place = new Bench();
    const write = place.add('마지막');

    place.reopen();

    expect(await write).toBe(1);
    expect(place.lines()).toEqual(['마지막']);
  });
});

describe('The tables of a part', () => {
  it('are made once, and only new steps run when the file is opened again', () => {
    using place = new Bench();
    place.database.migrate('lines', LINES);
    place.reopen();
    place.database.migrate('lines', [...LINES, `INSERT INTO lines VALUES ('step 2')`]);
    place.reopen();
    place.database.migrate('lines', [
      ...LINES,
      `INSERT INTO lines VALUES ('step 2')`,
      `INSERT INTO lines VALUES ('step 3'); INSERT INTO lines VALUES ('still step 3')`,
    ]);

    expect(place.lines()).toEqual(['step 2', 'step 3', 'still step 3']);
  });

  it('are counted for each part by itself', () => {
    using place = new Bench();
    place.database.migrate('words', [`INSERT INTO lines VALUES ('first step of another part')`]);

    expect(place.lines()).toEqual(['first step of another part']);
  });

  it('stay as they were when a step fails, and the step runs again the next time', () => {
    using place = new Bench();
    const broken = [...LINES, `INSERT INTO lines VALUES ('half'); INSERT INTO nowhere VALUES (1)`];

    expect(() => place.database.migrate('lines', broken)).toThrow(StorageError);
    expect(place.lines()).toEqual([]);
    place.database.migrate('lines', [...LINES, `INSERT INTO lines VALUES ('mended')`]);
    expect(place.lines()).toEqual(['mended']);
  });
});

describe('A database', () => {
  it('makes its folder, with those above it', () => {
    using folder = new TemporaryFolder();
    const path = join(folder.path, 'data', 'bot');

    expect(() => new SqliteDatabase(path).close()).not.toThrow();
  });

  it('below a regular file is not writable', () => {
    using folder = new TemporaryFolder();
    writeFileSync(join(folder.path, 'file'), 'no folder');
    const path = join(folder.path, 'file', 'data');

    expect(faultOf(() => new SqliteDatabase(path))).toMatchObject({
      name: 'StorageError',
      code: 'not-writable',
      place: path,
    });
  });

  it('whose folder is a regular file is not writable', () => {
    using folder = new TemporaryFolder();
    const path = join(folder.path, 'file');
    writeFileSync(path, 'no folder');

    expect(faultOf(() => new SqliteDatabase(path))).toMatchObject({ code: 'not-writable' });
  });

  it('whose file is a folder is not writable', () => {
    using folder = new TemporaryFolder();
    mkdirSync(join(folder.path, 'bot.db'));

    expect(faultOf(() => new SqliteDatabase(folder.path))).toMatchObject({ code: 'not-writable' });
  });

  it('in a file that is no database is damaged', () => {
    using folder = new TemporaryFolder();
    writeFileSync(join(folder.path, 'bot.db'), 'This is a letter and no database. '.repeat(500));

    expect(faultOf(() => new SqliteDatabase(folder.path))).toMatchObject({
      name: 'StorageError',
      code: 'damaged',
      place: folder.path,
    });
  });
});
