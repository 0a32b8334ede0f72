import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { eventually } from './eventually';
import { keepOutput } from './test-output';

const DIST = join(__dirname, '../../dist');

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A built program of the project in a process of its own, with nothing in its environment but what is given. */
export class BotProcess implements AsyncDisposable {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  /** @param program as seen from the folder of what was built */
  constructor(
    program: string,
    args: string[],
    variables: Readonly<Record<string, string | undefined>>,
    folder: string,
  ) {
    this.child = spawn(process.execPath, [resolve(DIST, program), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...variables },
    });
    const keep = (chunk: Buffer): void => {
      this.output += chunk.toString();
      keepOutput(chunk.toString());
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Resolves with the exit code when the process has ended by itself; `null` when a signal ended it. */
  exit(): Promise<number | null> {
    return this.ended;
  }

  async says(words: string | RegExp): Promise<void> {
    await eventually(`the process says ${String(words)}`, () =>
      typeof words === 'string' ? this.output.includes(words) : words.test(this.output),
    );
  }

  /** Sends a signal and waits for the end. */
  async kill(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill('SIGKILL');
  }
}

/** Resolves when the bot's own health route says that it is ready. */
export async function untilReady(port: number): Promise<void> {
  await eventually('the bot is ready', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    return response?.status === 200;
  });
}
