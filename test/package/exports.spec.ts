import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const { exports: entries, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  exports: Record<string, string>;
  version: string;
};
const CODE = Object.entries(entries).filter(([, file]) => file.endsWith('.js'));

describe('What packages from outside can import', () => {
  it.each(CODE)('%s is built, with its types', (_name, file) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
    expect(existsSync(join(ROOT, file.replace(/\.js$/, '.d.ts')))).toBe(true);
  });

  it('can be loaded without what only this project has', () => {
    const names = CODE.map(([name]) => name.replace(/^\./, 'papago-telegram-bot'));
    const load = `require('reflect-metadata'); globalThis.describe = () => {}; ${JSON.stringify(names)}.forEach((name) => require(name));`;

    expect(() =>
      execFileSync(process.execPath, ['-e', load], { cwd: join(ROOT, 'examples/word') }),
    ).not.toThrow();
  }, 60_000);

  it('is one file for each name: none of them hands on what others export', () => {
    for (const [, file] of CODE)
      expect(readFileSync(join(ROOT, file), 'utf8')).not.toMatch(/__exportStar|export \*/);
  });

  it('has a version that modules can fit', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
