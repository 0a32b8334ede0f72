import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../test/support/eventually';
import { TemporaryFolder } from '../../test/support/temporary-folder';
import { BotRunner } from './bot-runner';

/** Counts its starts in a file, tells its environment as its address, and ends when it is asked to. */
const WORKS = `
  const { appendFileSync } = require('node:fs');
  process.once('disconnect', () => process.exit());
  process.once('SIGTERM', () => process.exit(0));
  process.once('message', ({ STARTS, ADDRESS }) => {
    appendFileSync(STARTS, process.pid + '\\n');
    process.send({ kind: 'started', url: ADDRESS });
  });`;

const HAS_NO_DATABASE = `process.once('message', () => {
    process.stderr.write('DATA_DIR: the folder cannot be written\\n', () => process.exit(1));
  });`;

const STAYS = `${WORKS} process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => undefined);`;

/** The process that was started last. */
function pidOf(folder: TemporaryFolder): number {
  return Number(readFileSync(join(folder.path, 'starts'), 'utf8').trim().split('\n').at(-1));
}

describe('The runner of the bot', () => {
  let folder: TemporaryFolder;
  let runner: BotRunner | undefined;
  let said: jest.SpyInstance;

  const begin = (code: string): BotRunner => {
    const program = join(folder.path, 'bot.js');
    writeFileSync(program, code);
    runner = new BotRunner({ program, crashPauseMs: 1, stopMs: 50 });
    runner.begin({ STARTS: join(folder.path, 'starts'), ADDRESS: 'http://127.0.0.1:1' });
    return runner;
  };
  const write = (code: string): void => writeFileSync(join(folder.path, 'bot.js'), code);
  const until = (phase: BotRunner['phase']): Promise<unknown> =>
    eventually(`the bot is ${phase}`, () => runner?.phase === phase);

  beforeEach(() => {
    folder = new TemporaryFolder();
    said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  afterEach(async () => {
    await runner?.stop();
    said.mockRestore();
    folder[Symbol.dispose]();
  });

  it('gives the bot its environment, and passes on what it tells', async () => {
    const bot = begin(WORKS);
    const told: unknown[] = [];
    bot.on('message', (message) => told.push(message));

    await until('running');

    expect(bot.url).toBe('http://127.0.0.1:1');
    expect(told).toEqual([{ kind: 'started', url: 'http://127.0.0.1:1' }]);
  });

  it('starts the bot anew with the code as it then is, and with the same environment', async () => {
    const bot = begin(WORKS);
    await until('running');
    const phases: string[] = [];
    bot.on('phase', () => phases.push(bot.phase));
    write(WORKS.replace('url: ADDRESS', "url: ADDRESS + '/new'"));

    await bot.restart();
    await until('running');

    expect(bot.url).toBe('http://127.0.0.1:1/new');
    expect(phases).toEqual(['reloading', 'running']);
  });

  it('starts a bot again that has ended by itself, and says how it ended', async () => {
    const bot = begin(WORKS);
    await until('running');
    const crashes: (string | undefined)[] = [];
    bot.on('phase', () => bot.phase === 'crashed' && crashes.push(bot.lastWords));

    process.kill(pidOf(folder), 'SIGKILL');
    await until('crashed');
    await until('running');

    expect(crashes).toEqual(['It ended with SIGKILL.']);
    expect(bot.lastWords).toBeUndefined();
  });

  it('does not try a bot again that cannot start, until its code is said to be new', async () => {
    const bot = begin(HAS_NO_DATABASE);
    await until('down');
    expect([bot.lastWords, bot.url]).toEqual(['DATA_DIR: the folder cannot be written', undefined]);
    expect(said).toHaveBeenCalledWith(Buffer.from('DATA_DIR: the folder cannot be written\n'));

    write(WORKS);
    await bot.restart();
    await until('running');

    expect([bot.lastWords, bot.url]).toEqual([undefined, 'http://127.0.0.1:1']);
  });

  it('ends a bot for good, by force if it must', async () => {
    const bot = begin(STAYS);
    await until('running');
    const pid = pidOf(folder);

    await bot.stop();

    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(bot.url).toBeUndefined();
  });
});
