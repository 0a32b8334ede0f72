import type { ProjectCopy } from '../support/project-copy';

/** Commands that are only looked at, and why they are not run here. */
const NOT_RUN: readonly { command: RegExp; because: string }[] = [
  { command: /^npm ci$/, because: 'nothing of these pages could be read here without it' },
  { command: /^npm (start|run (start:dev|playground))\b/, because: 'stays open; test/process starts them' },
  {
    command: /^npm run (check|test:chaos|bench|format)\b|^npm test\b/,
    because: 'this is part of it, or takes minutes',
  },
  { command: /^npm run bot -- /, because: 'needs a running bot; test/process/command-line.spec.ts runs it' },
  { command: /^npm install \S/, because: 'changes the packages that all tests share' },
  {
    command: /^docker (compose|build|run)\b/,
    because: 'needs a container engine; test/container.spec.ts reads its files',
  },
  { command: /^git (clone|switch|add|commit|push)\b/, because: 'is about the reader’s own copy' },
];

const JEST = 'npx jest ';

/** Exceptions that these blocks do not need. */
export function unusedExceptions(texts: readonly string[]): string[] {
  const commands = texts.flatMap(commandsIn);
  return NOT_RUN.filter((rule) => !commands.some((command) => rule.command.test(command))).map(
    ({ command }) => command.source,
  );
}

/** The single commands of a block, without what is said about them. */
function commandsIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.replace(/(^|\s)#.*$/, '').split('&&'))
    .map((command) => command.trim())
    .filter((command) => command !== '');
}

/** The file in which a command looks for its options. */
function optionsOf(command: string): string | undefined {
  const [, tool] = /^npm run bot -- (\w+)/.exec(command) ?? [];
  if (tool) return `src/cli/${tool}.command.ts`;
  return command.startsWith('npm run playground') ? 'src/playground/main.ts' : undefined;
}

/** What of a command there is not: the npm script, the tool, an option. */
function unknownIn(project: ProjectCopy, command: string): string[] {
  const { scripts } = JSON.parse(project.read('package.json')) as { scripts: Record<string, string> };
  const [, script] = /^npm run (?:--silent )?([\w:]+)/.exec(command) ?? [];
  if (script && !(script in scripts)) return [`there is no script "${script}" in package.json`];
  const specs = command.startsWith(JEST) ? command.slice(JEST.length).split(' ') : [];
  const missing = specs.filter((path) => !project.has(path) && !project.has(`${path}.spec.ts`));
  if (missing.length > 0) return missing.map((path) => `there is no spec at ${path}`);
  const file = optionsOf(command);
  if (!file) return [];
  if (!project.has(file)) return [`there is no ${file}`];
  const known = project.read(file);
  return [...command.matchAll(/ --(\w[\w-]*)/g)]
    .filter(([, option = '']) => !new RegExp(`\\b${option}\\b`).test(known))
    .map(([, option = '']) => `${file} knows no --${option}`);
}

/**
 * Runs the commands of a block as far as they are harmless. What was run before is not run again, as when two pages
 * begin with the same command.
 * @returns what is wrong with them
 */
export function faultsOfShell(project: ProjectCopy, text: string): string[] {
  return commandsIn(text).flatMap((command) => {
    const unknown = unknownIn(project, command);
    if (unknown.length > 0) return unknown.map((fault) => `${command}: ${fault}`);
    // Specs are run together, after everything is written.
    if (command.startsWith(JEST) || NOT_RUN.some((rule) => rule.command.test(command))) return [];
    if (project.hasRun(command)) return [];
    const { code, output, errors } = project.run(command);
    return code === 0 ? [] : [`${command}: ended with ${code}\n${output}${errors}`];
  });
}
