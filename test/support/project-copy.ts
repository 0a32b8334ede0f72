import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TemporaryFolder } from './temporary-folder';

const ROOT = join(__dirname, '../..');

/** What is not of the project, or grows anew. */
const LEFT_OUT = ['node_modules', '.git', 'coverage', 'data', '.env', '.eslintcache'];

/** The whole project in a folder of its own, to be changed by a test. It shares the packages that are installed. */
export class ProjectCopy implements Disposable {
  private readonly folder = new TemporaryFolder();

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

  /** Rewrites a file of it. */
  change(name: string, rewrite: (text: string) => string): void {
    writeFileSync(this.path(name), rewrite(readFileSync(this.path(name), 'utf8')));
  }

  /** Lets the compiler begin from nothing. It would know the packages by their former places, and doubt them all. */
  forgetCompiled(): void {
    rmSync(this.path('dist/.bot.tsbuildinfo'));
  }

  /** Runs a command in it, with a shell. */
  run(command: string): { code: number | null; output: string; errors: string } {
    const options = { cwd: this.folder.path, shell: true, encoding: 'utf8' } as const;
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
