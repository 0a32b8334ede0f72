import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectCopy } from './support/project-copy';

const ROOT = join(__dirname, '..');
const FEATURES = 'src/features';
const LIST = `${FEATURES}/features.module.ts`;
/** What features.module.ts says that the bot cannot do without. */
const NEEDED = ['start', 'help', 'translate'];

const foldersOf = (path: string): string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const OPTIONAL = foldersOf(FEATURES).filter((name) => !NEEDED.includes(name));

/** What names commands without needing them: examples for features that may be gone, the path of a foreign API. */
const ONLY_NAMES = [
  'test/conformance/features.spec.ts',
  'test/optional-features.spec.ts',
  'test/support/libretranslate-server.ts',
];

/** Files below a folder with this ending, each with its text. */
function textsIn(folder: string, ending: RegExp): { file: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
}

/** The commands of a feature, without the slash. */
function commandsOf(feature: string): string[] {
  return textsIn(join(FEATURES, feature), /\.ts$/).flatMap(({ text }) =>
    [...text.matchAll(/@BotCommand\(\{\s*name: '(\w+)'/g)].map(([, name = '']) => name),
  );
}

/** Whether a text names one of these commands as people write them, such as `/start`. */
function names(text: string, commands: readonly string[]): boolean {
  return commands.some((command) => new RegExp(`(?<![\\w/.*])/${command}(?![\\w/-])`).test(text));
}

/** The list of the features without the import and the line of one of them. */
function withoutLines(list: string, feature: string): string {
  const module = new RegExp(`import \\{ (\\w+) \\} from '\\./${feature}/${feature}\\.module';\n`);
  const [line = '', name = ''] = module.exec(list) ?? [];
  if (!name) throw new Error(`${LIST} has no import of ${feature}`);
  return list.replace(line, '').replace(new RegExp(`^ *${name},\n`, 'm'), '');
}

describe.each(OPTIONAL)('The feature %s', (feature) => {
  const commands = commandsOf(feature);
  const isItsOwn = ({ file }: { file: string }): boolean => file.startsWith(`${FEATURES}/${feature}/`);

  it('is named by no sentence of another part, which would lead nowhere without it', () => {
    const others = textsIn('src', /\.texts\.json$/).filter((table) => !isItsOwn(table));

    expect(others.filter(({ text }) => names(text, commands)).map(({ file }) => file)).toEqual([]);
  });

  it('lends no page a part of its code', () => {
    const readme = ['README.md', 'README.ko.md', 'CONTRIBUTING.md'].map((file) => join(ROOT, file));
    const texts = [
      ...textsIn('docs', /\.md$/).map(({ text }) => text),
      ...readme.map((file) => readFileSync(file, 'utf8')),
    ];

    expect(texts.filter((text) => text.includes(` from ${FEATURES}/${feature}/`))).toEqual([]);
  });

  it('has its stories in its own folder', () => {
    const others = [...textsIn('test', /\.ts$/), ...textsIn(FEATURES, /\.spec\.ts$/)];
    const strangers = others.filter((story) => !isItsOwn(story) && names(story.text, commands));

    expect(strangers.map(({ file }) => file).filter((file) => !ONLY_NAMES.includes(file))).toEqual([]);
  });
});

it.each([
  ['Choose again with /languages.', true],
  ['다시 고르려면 /languages 를 눌러 주세요.', true],
  ["await emma.says('/languages@my_bot')", true],
  ["from '../../src/languages/languages'", false],
  ['https://example.org/languages', false],
  ['/languages-list', false],
])('a command is seen in what people read, and not in what code imports: %s', (text, isSeen) => {
  expect(names(text, ['languages'])).toBe(isSeen);
});

describe('Without', () => {
  const TYPES = 'npx tsc --noEmit --incremental --tsBuildInfoFile .types.tsbuildinfo';
  const JEST = 'npx jest --config jest.smoke.js';
  /** What is quick and looks at everything, or at much. */
  const REST = [
    'test/bot/(commands|first-contact|groups|edits|given-up)',
    'test/(texts|architecture|environment-example).spec',
    'test/docs/made-pages',
    'test/conformance/features',
  ];
  let project: ProjectCopy;

  /** What a command says when it fails; nothing when all is well. */
  function complaints(command: string): string {
    const { code, output, errors } = project.run(command);
    return code === 0 ? '' : `${output}${errors}`;
  }

  /** Takes a feature out as somebody would: its folder, its import and its line. */
  function takeOut(feature: string): Disposable {
    const [list, files] = [project.read(LIST), project.filesIn(join(FEATURES, feature))];
    project.remove(join(FEATURES, feature));
    project.write(LIST, withoutLines(list, feature));
    return {
      [Symbol.dispose]: () => {
        for (const [file, text] of Object.entries(files)) project.write(join(FEATURES, feature, file), text);
        project.write(LIST, list);
      },
    };
  }

  beforeAll(() => {
    project = new ProjectCopy();
    // Without the build before all tests, which takes longer than these.
    project.write(
      'jest.smoke.js',
      "const { globalSetup, globalTeardown, ...rest } = require('./jest.config.js');\nmodule.exports = rest;\n",
    );
    project.write('coverage/test-output/logs.txt', '');
  });
  afterAll(() => project[Symbol.dispose]());

  it.each(OPTIONAL)(
    '%s everything compiles, and the bot starts and helps',
    (feature) => {
      using _ = takeOut(feature);

      expect(complaints(TYPES)).toBe('');
      expect(complaints(`${JEST} test/bot/commands.spec.ts`)).toBe('');
    },
    120_000,
  );

  it('a feature that others need the fault is found', () => {
    using _ = takeOut('help');
    project.write(`${FEATURES}/needy.ts`, "export { HelpModule } from './help/help.module';\n");

    expect(complaints(TYPES)).toContain(
      "src/features/needy.ts(1,28): error TS2307: Cannot find module './help/help.module'",
    );
    project.remove(`${FEATURES}/needy.ts`);
  }, 60_000);

  it('all of them the rest is as good as before', () => {
    OPTIONAL.forEach(takeOut);

    expect(complaints(TYPES)).toBe('');
    expect(complaints('npm run --silent build')).toBe('');
    expect(complaints(`${JEST} '${REST.join('|')}'`)).toBe('');
  }, 180_000);
});
