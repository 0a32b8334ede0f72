import { SchematicsException } from '@angular-devkit/schematics';
import { NodeWorkflow } from '@angular-devkit/schematics/tools/index.js';
import { spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { lastValueFrom } from 'rxjs';
import { commandNames } from './command/command-name.mjs';

const USAGE = `npm run new:command -- NAME [--dry-run]
  NAME        such as word-of-day, which becomes /word_of_day in src/features/word-of-day
  --dry-run   tells what would be written, and writes nothing`;

const ROOT = dirname(import.meta.dirname);

/** Runs the schematic. @returns a line for each file that was made or changed */
async function generate(name, dryRun) {
  const workflow = new NodeWorkflow(ROOT, { dryRun, schemaValidation: true });
  const lines = [];
  workflow.reporter.subscribe(({ kind, path }) =>
    lines.push(`${kind.toUpperCase()} ${relative('/', path)}\n`),
  );
  const collection = join(import.meta.dirname, 'collection.json');
  const run = workflow.execute({ collection, schematic: 'command', options: { name } });
  await lastValueFrom(run, { defaultValue: undefined });
  return lines.join('');
}

/** Lists the command in the page of all commands, which is made from what is built. */
function renewPages() {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'docs'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status === 0) return 'UPDATE docs/commands.md\n';
  throw new SchematicsException(
    `${stdout}${stderr}\nThe command is there, docs/commands.md is not up to date: mend this, and run "npm run docs".`,
  );
}

function nextSteps(wish) {
  const { name, folder, command } = commandNames(wish);
  return `
/${command} is in the menu and greets people. Next:
  what it does          ${relative('/', folder)}/${name}.command.ts
  what it says          ${relative('/', folder)}/${name}.texts.json
  test it               npx jest ${relative('/', folder)}
  try it                npm run playground -- --watch
  before you hand it in npm run check
docs/add-a-command.md shows arguments, buttons, conversations, and who may use it.
`;
}

async function main(args) {
  const options = { 'dry-run': { type: 'boolean', default: false } };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new SchematicsException(USAGE);
  // Without the `--` npm takes the option for its own, and tells it only here.
  const isDryRun = values['dry-run'] || process.env['npm_config_dry_run'] === 'true';
  process.stdout.write(await generate(name, isDryRun));
  process.stdout.write(isDryRun ? '\nNothing was written.\n' : renewPages() + nextSteps(name));
}

/** What the author can mend is said in one sentence; anything else is a fault of the generator. */
function explain(error) {
  if (error instanceof SchematicsException) return error.message;
  return error.code?.startsWith('ERR_PARSE_ARGS') ? USAGE : error.stack;
}

await main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
