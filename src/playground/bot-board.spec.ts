import { EventEmitter } from 'node:events';
import { BotBoard } from './bot-board';
import type { BotRunner } from './bot-runner';
import type { BotPhase } from './bot-view';
import { noteInTerminal } from './terminal-notes';

/** Only says that it was restarted. */
class ObedientRunner extends EventEmitter<{ phase: [] }> {
  phase: BotPhase = 'running';
  lastWords: string | undefined;
  restarts = 0;

  restart(): Promise<void> {
    this.restarts += 1;
    this.enter('reloading');
    return Promise.resolve();
  }

  enter(phase: BotPhase, lastWords?: string): void {
    this.phase = phase;
    this.lastWords = lastWords;
    this.emit('phase');
  }
}

const ERROR = { file: 'src/features/word/word.command.ts', line: 12, text: 'Expression expected.' };

function setUp() {
  const runner = new ObedientRunner();
  const board = new BotBoard(runner as unknown as BotRunner);
  return { runner, board };
}

describe('The board of the bot', () => {
  it('starts the bot anew when a change has compiled', () => {
    const { runner, board } = setUp();

    board.hear({ kind: 'compiling' });
    expect(board.view()).toEqual({ phase: 'reloading', errors: [] });
    board.hear({ kind: 'compiled', errors: [], changed: true });

    expect(runner.restarts).toBe(1);
    runner.enter('running');
    expect(board.view()).toEqual({ phase: 'running', errors: [] });
  });

  it('leaves the bot as it is when a change does not compile, and shows why', () => {
    const { runner, board } = setUp();

    board.hear({ kind: 'compiling' });
    board.hear({ kind: 'compiled', errors: [ERROR], changed: true });

    expect(runner.restarts).toBe(0);
    expect(board.view()).toEqual({ phase: 'running', errors: [ERROR] });
  });

  it('leaves the bot as it is when nothing has come of a change', () => {
    const { runner, board } = setUp();
    board.hear({ kind: 'compiled', errors: [ERROR], changed: false });

    board.hear({ kind: 'compiled', errors: [], changed: false });

    expect(runner.restarts).toBe(0);
    expect(board.view()).toEqual({ phase: 'running', errors: [] });
  });

  it('shows the last words of a bot that cannot start', () => {
    const { runner, board } = setUp();

    runner.enter('down', 'PORT: 3000 is taken');

    expect(board.view()).toEqual({ phase: 'down', lastWords: 'PORT: 3000 is taken', errors: [] });
  });
});

describe('The terminal', () => {
  let written: string;
  let output: jest.SpyInstance;

  beforeEach(() => {
    written = '';
    output = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += chunk.toString();
      return true;
    });
  });

  afterEach(() => output.mockRestore());

  it('says where a change does not compile, and when the bot runs again', () => {
    const { runner, board } = setUp();
    noteInTerminal(board);

    board.hear({ kind: 'compiling' });
    board.hear({ kind: 'compiled', errors: [ERROR], changed: false });
    board.hear({ kind: 'compiling' });
    board.hear({ kind: 'compiled', errors: [], changed: true });
    runner.enter('running');

    expect(written.split('\n').filter(Boolean)).toEqual([
      '  The code has changed: reloading …',
      '  This does not compile, so the bot goes on as it was:',
      '    src/features/word/word.command.ts:12: Expression expected.',
      '  The code has changed: reloading …',
      '  The bot is running again.',
    ]);
  });

  it('says when the bot has ended by itself, and when it cannot start', () => {
    const { runner, board } = setUp();
    noteInTerminal(board);

    runner.enter('crashed', 'It ended with SIGKILL.');
    runner.enter('running');
    runner.enter('down', 'PORT: 3000 is taken');

    expect(written.split('\n').filter(Boolean)).toEqual([
      '  The bot has ended by itself, and is started again.',
      '  The bot is running again.',
      '  The bot cannot start. It is tried again when the code has changed.',
    ]);
  });
});
