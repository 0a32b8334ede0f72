import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { startBot } from '../support/start-bot';
import { TemporaryFolder } from '../support/temporary-folder';

const ROOT = join(__dirname, '../..');
const WORD = join(ROOT, 'examples/word');
/** A card for readers of English: the word and its sound, what it means, and an example. */
const CARD = /^[가-힣]+ · [a-z]+\n[a-z, ]+\n\n.+\n[A-Z].+$/;

/** Packs a package as for a registry, and unpacks it where npm would install it. */
function install(source: string, folder: string): void {
  const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: source,
    encoding: 'utf8',
  });
  const target = join(folder, 'node_modules', packageOf(source).name);
  mkdirSync(target);
  execFileSync('tar', ['xzf', join(folder, name.trim()), '--strip-components', '1', '-C', target]);
}

function packageOf(folder: string): { name: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string };
}

/** All packages of this project but the bot and the example are there, too. */
function makeNodeModules(folder: string): void {
  const [from, to] = [ROOT, folder].map((root) => join(root, 'node_modules')) as [string, string];
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (!name.startsWith('papago-')) symlinkSync(join(from, name), join(to, name));
}

/** Starts the bot of a folder in a process of its own, and returns what it says to somebody who reads English. */
function answersIn(folder: string, modules: string, ...said: string[]): string[] {
  const script = `
    require('reflect-metadata');
    const { startBot } = require('papago-telegram-bot/testing/start-bot');
    (async () => {
      const bot = await startBot({}, { modules: ${modules} });
      const emma = bot.person('en');
      const answers = [];
      for (const text of ${JSON.stringify(said)}) answers.push(...(await emma.says(text)));
      await bot[Symbol.asyncDispose]();
      process.stdout.write(JSON.stringify(answers));
    })();`;
  writeFileSync(join(folder, 'start.js'), script);
  const answers = execFileSync(process.execPath, ['start.js'], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(answers) as string[];
}

/** Adds the module to the features, as its README says, unless whoever runs this bot has done so. */
function addToFeatures(folder: string): void {
  const file = join(folder, 'src/features/features.module.ts');
  const list = readFileSync(file, 'utf8');
  if (list.includes('papago-bot-word')) return;
  const text = list
    .replace(/^import \{ TranslateModule/m, "import { WordModule } from 'papago-bot-word';\n$&")
    .replace(/\bTranslateModule(?=,?\s*\])/, 'WordModule, $&');
  writeFileSync(file, text);
}

describe('The example package', () => {
  it('works when it and the bot are installed as packages, far from this project', () => {
    using folder = new TemporaryFolder();
    makeNodeModules(folder.path);
    install(ROOT, folder.path);
    install(WORD, folder.path);

    const [card] = answersIn(folder.path, "[require('papago-bot-word').WordModule]", '/word');

    expect(card).toMatch(CARD);
  }, 60_000);

  it('is part of the bot after one line in the list of features', () => {
    using folder = new TemporaryFolder();
    makeNodeModules(folder.path);
    install(WORD, folder.path);
    symlinkSync('..', join(folder.path, 'node_modules/papago-telegram-bot'));
    for (const name of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'src', 'dist'])
      cpSync(join(ROOT, name), join(folder.path, name), { recursive: true });
    addToFeatures(folder.path);

    execFileSync('npx', ['tsc', '-b', 'tsconfig.build.json'], { cwd: folder.path });
    const [card, help] = answersIn(folder.path, '[]', '/word', '/help');

    expect(card).toMatch(CARD);
    expect(help).toContain('/word – The Korean word of the day');
  }, 120_000);

  it('leaves the tests of this project as they are: they run with it', async () => {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: WORD });
    const { WordModule } = jest.requireActual<{ WordModule: Type }>('papago-bot-word');
    await using bot = await startBot({}, { modules: [WordModule] });

    expect((await bot.person('en').says('/word'))[0]).toMatch(CARD);
  }, 60_000);
});
