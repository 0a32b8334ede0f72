import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import type { BotEnvironment, BotMessage } from './bot-messages';
import type { BotPhase } from './bot-view';

const PROGRAM = join(__dirname, 'bot-process.js');
/** Before a bot that has ended by itself is started again. */
const CRASH_PAUSE_MS = 1_000;
/** What the bot may take to finish the work in its hands; then it is killed, which loses nothing. */
const STOP_MS = 3_000;
/** How much is kept of what a process said at its end. */
const MOST_LAST_WORDS = 4_000;

interface RunnerEvents {
  message: [BotMessage];
  /** `phase` or `lastWords` is new. */
  phase: [];
}

export interface BotRunnerOptions {
  /** The program of the bot's process. Default: the real one. */
  program?: string;
  /** Errors name the lines as they were written; loading takes a little longer. Default: `false`. */
  sourceMaps?: boolean;
  /** Milliseconds. */
  crashPauseMs?: number;
  /** Milliseconds. */
  stopMs?: number;
}

/** Keeps the bot running in a process of its own. A bot that cannot start is not tried again by itself. */
export class BotRunner extends EventEmitter<RunnerEvents> {
  phase: BotPhase = 'starting';
  /** Of a process that has ended by itself, until the next one works. */
  lastWords: string | undefined;
  /** Where the bot's HTTP server listens, while it does. */
  url: string | undefined;
  private child: ChildProcess | undefined;
  private environment: BotEnvironment | undefined;
  private pause: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();

  /** A first process begins to load its code at once, and waits for its environment. */
  constructor(private readonly options: BotRunnerOptions = {}) {
    super();
    this.fork();
  }

  /** Gives the bot what it needs to start, now and at every later start. */
  begin(environment: BotEnvironment): void {
    this.environment = environment;
    this.give(this.child);
  }

  /** Ends the bot and starts it with the code as it is then. */
  restart(): Promise<void> {
    this.turn = this.turn.then(async () => {
      this.enter('reloading');
      await this.end();
      this.fork();
    });
    return this.turn;
  }

  /** Ends the bot for good. */
  stop(): Promise<void> {
    this.turn = this.turn.then(() => this.end());
    return this.turn;
  }

  private fork(): void {
    const { program = PROGRAM, sourceMaps } = this.options;
    const child = fork(program, [], {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      execArgv: sourceMaps ? ['--enable-source-maps'] : [],
    });
    let lastWords = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk);
      lastWords = (lastWords + chunk.toString()).slice(-MOST_LAST_WORDS);
    });
    child.on('message', (message) => this.hear(message as BotMessage));
    child.once('close', (code, signal) => {
      if (this.child === child) this.ended(code, signal, lastWords.trim());
    });
    this.child = child;
    this.give(child);
  }

  private give(child: ChildProcess | undefined): void {
    // Whether it is still there to read it shows in its end.
    if (this.environment) child?.send(this.environment, () => undefined);
  }

  private hear(message: BotMessage): void {
    if (message.kind === 'started') this.url = message.url;
    this.emit('message', message);
    if (message.kind === 'started') this.enter('running');
  }

  private ended(code: number | null, signal: NodeJS.Signals | null, lastWords: string): void {
    const hasStarted = this.url !== undefined;
    this.child = undefined;
    this.url = undefined;
    const words = lastWords || `It ended with ${signal ?? `code ${code}`}.`;
    if (!hasStarted && signal === null) return this.enter('down', words);
    this.enter('crashed', words);
    this.pause = setTimeout(() => this.fork(), this.options.crashPauseMs ?? CRASH_PAUSE_MS);
  }

  private async end(): Promise<void> {
    clearTimeout(this.pause);
    const { child } = this;
    this.child = undefined;
    this.url = undefined;
    if (!child) return;
    const killing = setTimeout(() => child.kill('SIGKILL'), this.options.stopMs ?? STOP_MS);
    child.kill('SIGTERM');
    await once(child, 'close');
    clearTimeout(killing);
  }

  private enter(phase: BotPhase, lastWords?: string): void {
    this.phase = phase;
    this.lastWords = lastWords;
    this.emit('phase');
  }
}
