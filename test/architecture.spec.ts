import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import importTable from './import-table.json';
import { TemporaryFolder } from './support/temporary-folder';

/**
 * Which way imports point. A folder may import itself and what is listed; composition roots (`app.module`,
 * `engines.module`, `bot-application`, `main`, `cli/`, `playground/`) may import everything.
 */
const TABLE: Readonly<Record<string, { mayImport: readonly string[] }>> = importTable;

/** Where the configuration may be read: module files and their providers; operations explain its errors. */
const READS_CONFIGURATION = '(\\.module|\\.providers)\\.ts$|^src/operations/start-faults\\.ts$';

interface Rule {
  name: string;
  severity: 'error';
  from: object;
  to: object;
}

function rules(): Rule[] {
  const folders = Object.keys(TABLE);
  const arrows = Object.entries(TABLE).map(([folder, { mayImport }]) => ({
    name: `${folder} may import only: ${mayImport.join(', ') || 'nothing'}`,
    severity: 'error' as const,
    from: { path: `^src/${folder}/`, pathNot: '\\.spec\\.ts$' },
    to: { path: '^src/', pathNot: `^src/(${[folder, 'config', ...mayImport].join('|')})/` },
  }));
  return [
    ...arrows,
    {
      name: 'config is read by module files only',
      severity: 'error',
      from: {
        path: `^src/(${folders.filter((name) => name !== 'config').join('|')})/`,
        pathNot: `\\.spec\\.ts$|${READS_CONFIGURATION}`,
      },
      to: { path: '^src/config/' },
    },
    {
      name: 'a feature never imports another feature',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'nothing outside operations, features and composition roots imports features',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(features/|app\\.module)' },
      to: { path: '^src/features/' },
    },
    { name: 'no cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  ];
}

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

/** Every arrow between files under `root`/src that is not allowed, as `rule: file → file`. */
function violations(root: string): string[] {
  using folder = new TemporaryFolder();
  const configuration = join(folder.path, 'rules.json');
  writeFileSync(
    configuration,
    JSON.stringify({
      forbidden: rules(),
      options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
    }),
  );
  const binary = join(__dirname, '../node_modules/.bin/depcruise');
  const args = [
    'src',
    '--config',
    configuration,
    '--output-type',
    'json',
    '--exclude',
    'src/playground/page',
  ];
  const output = execFileSync(binary, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { summary } = JSON.parse(output) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
    .map((name) => join(folder, name));
}

const SOURCE = join(__dirname, '../src');

describe('The house', () => {
  it('has a row in the table for every folder but the composition roots', () => {
    const folders = readdirSync(SOURCE, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);

    expect([...Object.keys(TABLE), 'cli', 'playground'].sort()).toEqual(folders.sort());
  });

  it('has no arrow that the import table forbids', () => {
    expect(violations(join(__dirname, '..'))).toEqual([]);
  });

  it('would notice each kind of forbidden arrow', () => {
    using root = new TemporaryFolder();
    const write = (name: string, text: string): void => {
      mkdirSync(dirname(join(root.path, 'src', name)), { recursive: true });
      writeFileSync(join(root.path, 'src', name), text);
    };
    write('config/configuration.ts', 'export const a = 1;');
    write('chats/a.ts', "export * from '../translation/a';");
    write('translation/a.ts', "import '../config/configuration'; export const b = 1;");
    write('features/one/a.ts', "export * from '../two/a';");
    write('features/two/a.ts', "export * from './b';");
    write('features/two/b.ts', "export * from './a';");

    const found = violations(root.path);

    for (const arrow of [
      'src/chats/a.ts → src/translation/a.ts',
      'src/translation/a.ts → src/config/configuration.ts',
      'src/features/one/a.ts → src/features/two/a.ts',
      'no cycles: src/features/two/a.ts → src/features/two/b.ts',
    ])
      expect(found).toContainEqual(expect.stringContaining(arrow));
  });

  it('has small files: none over 250 lines, half of them no longer than about 60', () => {
    const sizes = sources(SOURCE)
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines);

    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(65);
  });

  it('uses none of the traps of nestjs-telegraf: scenes, composers, request scope, launch (T1, T22, T23)', () => {
    const traps =
      /@(Scene|Wizard|Composer)\(|Scope\.(REQUEST|TRANSIENT)|\.launch\(|startPolling|webhookCallback|createWebhook/;

    expect(sources(SOURCE).filter((file) => traps.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('has no global guard, filter, interceptor or pipe, which would also meet bot handlers (T24)', () => {
    const global = /APP_(GUARD|FILTER|INTERCEPTOR|PIPE)|useGlobal(Guards|Filters|Interceptors|Pipes)/;

    expect(sources(SOURCE).filter((file) => global.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
