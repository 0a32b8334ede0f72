import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProjectCopy } from '../support/project-copy';
import { type CodeBlock, blocksOf, blocksOfPage } from './code-block';
import { faultsOfBlock } from './page-blocks';
import { unusedExceptions } from './shell-lines';

const ROOT = join(__dirname, '../..');
const PAGES = [
  ...['README.md', 'README.ko.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const BLOCKS = PAGES.flatMap(blocksOfPage);

/** Files that blocks write or change. */
const filesOf = (blocks: readonly CodeBlock[], ending: RegExp): string[] => [
  ...new Set(blocks.map(({ info }) => info).filter((info) => ending.test(info) && !info.startsWith('from '))),
];

/** What the compiler, the linter, the formatter and the tests say about the files of these blocks. */
function complaints(project: ProjectCopy, blocks: readonly CodeBlock[]): string {
  const code = filesOf(blocks, /\.ts$/).join(' ');
  const all = filesOf(blocks, /\.\w+$/).join(' ');
  const specs = filesOf(blocks, /\.spec\.ts$/).join(' ');
  const commands = [
    'npx tsc --noEmit --incremental --tsBuildInfoFile .types.tsbuildinfo',
    `npx eslint --max-warnings 0 ${code}`,
    `npx prettier --check ${all}`,
    `npx jest --config jest.pages.js --runTestsByPath ${specs}`,
  ];
  return commands
    .map((command) => project.run(command))
    .map(({ code, output, errors }) => (code === 0 ? '' : `${output}${errors}`))
    .join('');
}

describe('The pages', () => {
  let project: ProjectCopy;

  beforeAll(() => {
    project = new ProjectCopy();
    // Without the build before all tests, which takes longer than these.
    project.write(
      'jest.pages.js',
      "const { globalSetup, globalTeardown, ...rest } = require('./jest.config.js');\nmodule.exports = rest;\n",
    );
    project.write('coverage/test-output/logs.txt', '');
  });
  afterAll(() => project[Symbol.dispose]());

  it('hold only blocks that are true: their commands work, their files fit into the project', () => {
    expect(BLOCKS.flatMap((block) => faultsOfBlock(project, block))).toEqual([]);
  }, 120_000);

  it('hold code that compiles, passes the linter, is in the format, and whose tests pass', () => {
    expect(complaints(project, BLOCKS)).toBe('');
  }, 180_000);

  it('hold a whole command of fewer than 40 lines of its own', () => {
    const command = BLOCKS.find(({ info }) => info.endsWith('.command.ts'));
    const own = (command?.text ?? '').split('\n').filter((line) => !/^(import .*)?$/.test(line));

    expect(own.length).toBeGreaterThan(10);
    expect(own.length).toBeLessThan(40);
  });

  it('need every exception from being run', () => {
    const texts = BLOCKS.filter(({ language }) => language === 'sh').map(({ text }) => text);

    expect(unusedExceptions(texts)).toEqual([]);
  });

  it('would not get away with a file that is wrong', () => {
    const page = [
      ['types.ts', "export const wrong: number = 'no number';"],
      ['lint.ts', 'export function unused(): void {\n  const nobody = 1;\n}'],
      ['format.ts', 'export const   odd = 1;'],
      ['fails.spec.ts', "it('fails', () => {\n  expect('what is').toBe('what should be');\n});"],
    ].map(([file, text]) => `\`\`\`ts src/wrong/${file}\n${text}\n\`\`\``);
    const blocks = blocksOf('planted.md', page.join('\n'));

    expect(blocks.flatMap((block) => faultsOfBlock(project, block))).toEqual([]);
    const said = complaints(project, blocks);

    expect(said).toContain("src/wrong/types.ts(1,14): error TS2322: Type 'string' is not assignable");
    expect(said).toMatch(/src\/wrong\/lint\.ts\s+.*'nobody' is assigned a value but never used/);
    expect(said).toContain('[warn] src/wrong/format.ts');
    expect(said).toContain('Expected: "what should be"');
  }, 120_000);

  it.each([
    ['a language that nobody checks', '```python\nprint(1)\n```', /nobody would notice/],
    ['no language', '```\nnpm start\n```', /nobody would notice/],
    ['code of no file', '```ts\nconst a = 1;\n```', /say which file this is/],
    [
      'a part that is not in its file',
      '```ts from src/main.ts\nfly();\n```',
      /does not stand in src\/main\.ts: fly/,
    ],
    ['a part of no file', '```ts from src/nowhere.ts\nfly();\n```', /there is no src\/nowhere\.ts/],
    [
      'a change that fits nowhere',
      '```diff src/main.ts\n fly();\n+land();\n```',
      /does not fit in one place/,
    ],
    ['a script that is not there', '```sh\nnpm run fly\n```', /no script "fly"/],
    [
      'an option that is not there',
      '```sh\nnpm run bot -- send --by pigeon\n```',
      /send\.command\.ts knows no --by/,
    ],
    ['a tool that is not there', '```sh\nnpm run bot -- fly\n```', /no src\/cli\/fly\.command\.ts/],
    ['a command that fails', '```sh\nls src/nowhere\n```', /ended with 2/],
    ['a spec that is not there', '```sh\nnpx jest src/nowhere\n```', /no spec at src\/nowhere/],
    ['a variable that is not there', '```env\nWINGS=2\n```', /knows no WINGS/],
    ['a folder that is not there', '```text tree\nsrc/\n  wings/   to fly\n```', /there is no src\/wings/],
  ])('would not get away with %s', (_what, page, fault) => {
    const faults = blocksOf('planted.md', page).flatMap((block) => faultsOfBlock(project, block));

    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(faults.join()).toMatch(/^planted\.md:1: /);
  });

  it.each(PAGES)('lead somewhere: %s', (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[^]*?^```/gm, '');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);

    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });
});
