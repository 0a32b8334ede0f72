import { BotProcess, freePort, untilReady } from './bot-process';
import { TemporaryFolder } from './temporary-folder';

/** The built playground in a process of its own. */
export class RunningPlayground implements AsyncDisposable {
  private constructor(
    readonly process: BotProcess,
    /** Address of its page. */
    readonly url: string,
    private readonly folder: TemporaryFolder,
  ) {}

  /** @param program the built `main.js`; default: that of this project */
  static async start(program = 'playground/main.js', args: string[] = []): Promise<RunningPlayground> {
    const port = await freePort();
    const folder = new TemporaryFolder();
    const variables = { PORT: String(port), LOG_LEVEL: 'info' };
    const process = new BotProcess(program, args, variables, folder.path);
    await untilReady(port);
    return new RunningPlayground(process, `http://127.0.0.1:${port}/playground`, folder);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.process[Symbol.asyncDispose]();
    this.folder[Symbol.dispose]();
  }
}
