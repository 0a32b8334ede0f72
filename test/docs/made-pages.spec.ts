import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** What `npm run docs -- --check` says about the pages as they are. */
function findings(): string[] {
  const { status, stdout, stderr } = spawnSync('node', ['docs/generate/main.mjs', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (stderr || status === null) throw new Error(`the pages could not be made: ${stderr}`);
  return stdout.split('\n').filter((line) => line.startsWith('docs/'));
}

describe('The pages that are made from the code', () => {
  // What is left over, as of a feature that was taken out, is found by CI, which runs the whole check.
  it('say everything that the handlers and the import table say; otherwise run "npm run docs"', () => {
    expect(findings().filter((line) => line.includes(' lacks: '))).toEqual([]);
  });
});
