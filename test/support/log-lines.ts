import { EventEmitter } from 'node:events';

/**
 * What the bots of this process log. It is one place for all of them, since nestjs-pino keeps the first destination
 * that a process has given it.
 */
export class LogLines extends EventEmitter<{ line: [string] }> {
  /** Begins to keep what is logged from now on. Disposing of it ends that. */
  keep(): KeptLines {
    return new KeptLines(this);
  }

  readonly write = (line: string): void => void this.emit('line', line);
}

/** The lines that were logged while somebody kept them, the oldest first. */
export class KeptLines implements Disposable {
  readonly lines: string[] = [];
  private readonly hear = (line: string): void => void this.lines.push(line);

  constructor(private readonly source: LogLines) {
    source.on('line', this.hear);
  }

  [Symbol.dispose](): void {
    this.source.off('line', this.hear);
  }
}

export const LOG_LINES = new LogLines().setMaxListeners(0);
