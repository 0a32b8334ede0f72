import type { Row } from './scenario';
import { CHAOS_SEED } from './seeded-random';

const COLUMNS = [
  ['mode', 8],
  ['name', 26],
  ['updates', 8],
  ['kills', 6],
  ['lost', 5],
  ['doubled', 8],
  ['atKill', 7],
  ['unexcused', 10],
  ['outOfOrder', 11],
  ['cut', 4],
  ['unknown', 8],
  ['left', 5],
  ['apologised', 11],
  ['dead', 5],
  ['floods', 7],
  ['seconds', 8],
] as const;

/** Lines of the table, printed together at the end. */
export class Report {
  private readonly rows: Row[] = [];
  private readonly notes: string[] = [];

  add(row: Row): Row {
    this.rows.push(row);
    return row;
  }

  note(text: string): void {
    this.notes.push(text);
  }

  /** To the error output: the usual one is kept away from the terminal. */
  print(): void {
    const cell = (value: unknown, width: number): string =>
      typeof value === 'number'
        ? String(value)
            .padStart(width - 1)
            .padEnd(width)
        : String(value).padEnd(width);
    const head = COLUMNS.map(([name, width]) => cell(name, width)).join('');
    const lines = this.rows.map((row) => COLUMNS.map(([name, width]) => cell(row[name], width)).join(''));
    const table = this.rows.length > 0 ? [head, ...lines] : [];
    process.stderr.write(`\nCHAOS_SEED=${CHAOS_SEED}\n${[...table, ...this.notes].join('\n')}\n`);
  }
}
