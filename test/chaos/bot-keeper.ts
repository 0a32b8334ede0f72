import { BotProcess } from '../support/bot-process';
import { patiently } from './patiently';

/** What the metrics of the bot say. */
export interface BotFigures {
  waiting: number;
  taken: number;
  dead: number;
  unknownSends: number;
}

const LEFT = 'A send without an answer is not repeated';

/** Starts the bot as a process, and again whenever it has ended, as a container's restart policy does. */
export class BotKeeper implements AsyncDisposable {
  /** When a process had ended: milliseconds, as `performance.now()` counts them. */
  readonly ends: number[] = [];
  /** Ends that nobody has asked for. */
  ownEnds = 0;
  private readonly processes: BotProcess[] = [];
  private isKilled = false;
  private isOver = false;

  constructor(
    private readonly environment: Readonly<Record<string, string | undefined>>,
    private readonly port: number,
    private readonly folder: string,
  ) {}

  start(): void {
    this.isOver = false;
    const variables = { ...this.environment, PORT: String(this.port) };
    const bot = new BotProcess('main.js', [], variables, this.folder);
    this.processes.push(bot);
    void bot.exit().then(() => {
      this.ends.push(performance.now());
      if (!this.isKilled) this.ownEnds += this.isOver ? 0 : 1;
      this.isKilled = false;
      if (!this.isOver) this.start();
    });
  }

  /** Resolves when the process is gone; the next one is then on its way. */
  async kill(): Promise<void> {
    this.isKilled = true;
    await this.current?.kill('SIGKILL');
  }

  /** Asks the process to end and starts none after it. Resolves with the exit code. */
  async stop(): Promise<number | null> {
    this.isOver = true;
    return (await this.current?.kill('SIGTERM')) ?? null;
  }

  /** @throws {Error} while the bot cannot be asked */
  async figures(): Promise<BotFigures> {
    const response = await fetch(`http://127.0.0.1:${this.port}/metrics`);
    const text = await response.text();
    const figure = (name: string): number => {
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      if (!line) throw new Error(`There is no ${name}`);
      return Number(line.slice(name.length + 1));
    };
    return {
      waiting: figure('inbox_updates{state="waiting"}'),
      taken: figure('inbox_updates{state="taken"}'),
      dead: figure('inbox_updates{state="dead"}'),
      unknownSends: figure('telegram_unknown_sends_total'),
    };
  }

  async isReady(): Promise<boolean> {
    const response = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => undefined);
    return response?.status === 200;
  }

  async ready(): Promise<void> {
    await patiently(60_000, 'the bot is ready', () => this.isReady());
  }

  /** Sends that were tried so often without an answer that the bot takes them as made. */
  get leftSends(): number {
    return this.processes.reduce((sum, { output }) => sum + output.split(LEFT).length - 1, 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isOver = true;
    await this.current?.kill('SIGKILL');
  }

  private get current(): BotProcess | undefined {
    return this.processes.at(-1);
  }
}
