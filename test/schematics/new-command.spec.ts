import { ProjectCopy } from '../support/project-copy';

const FEATURES = 'src/features';
const NEW = `${FEATURES}/word-of-day`;

let project: ProjectCopy;

beforeAll(() => (project = new ProjectCopy()));
afterAll(() => project[Symbol.dispose]());

describe('npm run new:command, for what cannot be had,', () => {
  it.each([
    ['', /^npm run new:command -- NAME/],
    ['""', /^npm run new:command -- NAME/],
    ['one two', /^npm run new:command -- NAME/],
    ['hello --force', /^npm run new:command -- NAME/],
    [
      '9lives',
      /^"9lives" is no name for a command: take a-z, 0-9 and -, with a letter first, such as word-of-day\.$/,
    ],
    ['привет', /^"привет" is no name for a command/],
    ['../hello', /^"..\/hello" is no name for a command/],
    ['a'.repeat(33), /^"a{33}" has 33 characters: Telegram takes commands of at most 32\.$/],
    ['help', /^src\/features\/help exists\. Choose another name\.$/],
    ['Tr', /^\/tr exists: it is in src\/features\/translate\/tr\.command\.ts\./],
    ['notice', /^noticeTexts exists: it is in src\/texts\/notice\.texts\.ts\./],
    ['bot', /^BotCommand exists: it is in src\/telegram\/commands\/bot-command\.decorator\.ts\./],
  ])('says why in one go and writes nothing: %s', (args, reason) => {
    const before = project.filesIn(FEATURES);

    const { code, output, errors } = project.run(`npm run --silent new:command -- ${args}`);

    expect(errors.trim()).toMatch(reason);
    expect(output).toBe('');
    expect(code).toBe(1);
    expect(project.filesIn(FEATURES)).toEqual(before);
  });

  it.each([
    ['with', '-- --dry-run'],
    ['without', '--dry-run'],
  ])('shows what it would write when it is only tried, %s two dashes', (_how, option) => {
    const before = project.filesIn(FEATURES);

    const { code, output } = project.run(`npm run --silent new:command word_of_day ${option}`);

    expect(output).toContain(`CREATE ${NEW}/word-of-day.command.ts\n`);
    expect(output).toMatch(/^UPDATE src\/features\/features\.module\.ts\n\nNothing was written\.$/m);
    expect(code).toBe(0);
    expect(project.filesIn(FEATURES)).toEqual(before);
  });
});

describe('npm run new:command -- WordOfDay', () => {
  let told: string;

  beforeAll(() => (told = project.run('npm run --silent new:command -- WordOfDay').output), 120_000);

  it('writes a folder, the one line, and a row of the page, and tells what comes next', () => {
    const { 'features.module.ts': list, ...files } = project.filesIn(FEATURES);
    const names = Object.keys(files).filter((file) => file.startsWith('word-of-day/'));

    expect(names).toEqual(
      ['command.spec.ts', 'command.ts', 'module.ts', 'texts.json', 'texts.ts'].map(
        (ending) => `word-of-day/word-of-day.${ending}`,
      ),
    );
    for (const name of names) expect(told).toContain(`CREATE ${FEATURES}/${name}\n`);
    expect(list).toMatch(
      /UsageModule } .*\nimport { WordOfDayModule } from '\.\/word-of-day\/word-of-day\.module';\n\n/,
    );
    expect(project.filesIn('docs')['commands.md']).toContain('| `/word_of_day` ');
    expect(list).toContain('    WordOfDayModule,\n    TranslateModule,\n');
    expect(told).toContain(`npx jest ${NEW}\n`);
  });

  it('leaves room: fewer than 40 lines of code, of which the author writes the next ones', () => {
    const code = Object.entries(project.filesIn(NEW)).filter(([name]) => /(?<!\.spec)\.ts$/.test(name));
    const lines = code.flatMap(([, text]) => text.split('\n')).filter((line) => line.trim() !== '');

    expect(lines.length).toBeLessThan(40);
  });

  it.each([
    ['format', `npx prettier --check ${FEATURES} docs`],
    ['lint', `npx eslint --max-warnings 0 ${FEATURES}`],
    ['types', 'npx tsc --noEmit'],
    ['dead code', 'npx knip'],
    [
      'tests',
      `npx jest ${NEW} test/texts.spec.ts test/architecture.spec.ts test/docs/made-pages.spec.ts test/bot/commands`,
    ],
  ])(
    'passes as it is: %s',
    (_check, command) => {
      const { code, output, errors } = project.run(command);

      expect(code === 0 ? '' : output + errors).toBe('');
    },
    240_000,
  );

  it('can be done once', () => {
    const { code, errors } = project.run('npm run --silent new:command -- word-of-day');

    expect(errors).toBe(`${NEW} exists. Choose another name.\n`);
    expect(code).toBe(1);
  });

  it('tells what keeps the page of commands from being made', () => {
    project.run(`echo 'export const wrong: number = "text";' > src/wrong.ts`);

    const { code, output, errors } = project.run('npm run --silent new:command -- hello');

    expect(output).toContain(`CREATE ${FEATURES}/hello/hello.command.ts\n`);
    expect(errors).toMatch(
      /src\/wrong\.ts\(1,14\): error TS2322[^]*The command is there, docs\/commands\.md is not up to date: .* run "npm run docs"\.$/m,
    );
    expect(code).toBe(1);
  }, 120_000);
});
