import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TemporaryFolder } from './temporary-folder';

const ROOT = join(__dirname, '../..');

/** What is not of the project, or grows anew. */
const LEFT_OUT = ['node_modules', '.git', 'coverage', 'data', '.env', '.eslintcache'];

/** The whole project in a folder of its own, to be changed by a test. It shares the packages that are installed. */
export class ProjectCopy implements Disposable {
  private readonly folder = new TemporaryFolder();
  private readonly commands = new Set<string>();

  constructor() {
    cpSync(ROOT, this.folder.path, {
      recursive: true,
      // What is built stays newer than its source.
      preserveTimestamps: true,
      filter: (source) => !LEFT_OUT.includes(basename(source)),
    });
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder.path, 'node_modules'));
  }

  path(name: string): string {
    return join(this.folder.path, name);
  }

  has(path: string): boolean {
    return existsSync(this.path(path));
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  /** Writes a file, and the folders that it lies in. */
  write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  /** Rewrites a file of it. */
  change(file: string, rewrite: (text: string) => string): void {
    this.write(file, rewrite(this.read(file)));
  }

  /** Removes a file, or a folder with everything in it. */
  remove(path: string): void {
    rmSync(this.path(path), { recursive: true });
  }

  /** Lets the compiler begin from nothing. It would know the packages by their former places, and doubt them all. */
  forgetCompiled(): void {
    rmSync(this.path('dist/.bot.tsbuildinfo'));
  }

  /** Whether this very command was run in it. */
  hasRun(command: string): boolean {
    return this.commands.has(command);
  }

  /** Runs a command in it, with a shell. What it says has no colours, which some tools think that CI likes. */
  run(command: string): { code: number | null; output: string; errors: string } {
    this.commands.add(command);
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    const options = { cwd: this.folder.path, shell: true, encoding: 'utf8', env } as const;
    const { status, stdout, stderr } = spawnSync(command, options);
    return { code: status, output: stdout, errors: stderr };
  }

  /** Every file in a folder, by its path there, with its text. */
  filesIn(folder: string): Record<string, string> {
    const path = join(this.folder.path, folder);
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return Object.fromEntries(paths.map((file) => [file.slice(path.length + 1), readFileSync(file, 'utf8')]));
  }

  [Symbol.dispose](): void {
    this.folder[Symbol.dispose]();
  }
}
