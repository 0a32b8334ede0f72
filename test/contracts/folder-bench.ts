import { TemporaryFolder } from '../support/temporary-folder';
import { TestClock } from '../support/test-clock';

interface Opened {
  close(): void | Promise<void>;
}

/** Opens what is kept in a folder; `now` is its clock. */
export type OpenIn<T> = (folder: string, now: () => number) => T | Promise<T>;

/** Something that is kept in a folder, with a clock, through several processes. */
export class FolderBench<T extends Opened> implements AsyncDisposable {
  readonly clock = new TestClock();
  protected opened!: T;
  private readonly folder = new TemporaryFolder();

  constructor(private readonly openIn: OpenIn<T>) {}

  async open(): Promise<this> {
    this.opened = await this.openIn(this.folder.path, this.clock.now);
    return this;
  }

  /** Ends without finishing anything, and begins anew on the same folder. */
  async reopen(): Promise<void> {
    await this.opened.close();
    await this.open();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.opened.close();
    this.folder[Symbol.dispose]();
  }
}
