import { SchematicsException } from '@angular-devkit/schematics';
import ts from 'typescript';

/** Where commands are. Those of tests run beside all others. */
const SOURCES = ['/src', '/test', '/examples'];

/**
 * Refuses names that something else has.
 * @param {import('@angular-devkit/schematics').Tree} tree the project
 * @param {ReturnType<typeof import('./command-name.mjs').commandNames>} names
 * @throws {SchematicsException} which says what has the name
 */
export function refuseTakenNames(tree, { folder, command, handler, module, texts }) {
  const exported = new RegExp(
    `^export (?:abstract )?(?:class|const|function) (${handler}|${module}|${texts})\\b`,
    'm',
  );
  const refuse = (what) => {
    throw new SchematicsException(`${what}. Choose another name.`);
  };
  const { subfiles, subdirs } = tree.getDir(folder);
  if (subfiles.length + subdirs.length > 0) refuse(`${folder.slice(1)} exists`);
  for (const path of SOURCES.flatMap((source) => [...filesIn(tree.getDir(source))])) {
    const text = tree.readText(path);
    if (commandsIn(text).includes(command)) refuse(`/${command} exists: it is in ${path.slice(1)}`);
    const [, taken] = exported.exec(text) ?? [];
    if (taken) refuse(`${taken} exists: it is in ${path.slice(1)}`);
  }
}

/** Every TypeScript file. @param {import('@angular-devkit/schematics').DirEntry} folder */
function* filesIn(folder) {
  for (const file of folder.subfiles) if (file.endsWith('.ts')) yield `${folder.path}/${file}`;
  for (const name of folder.subdirs)
    if (name !== 'node_modules' && name !== 'dist') yield* filesIn(folder.dir(name));
}

/** The names in every `@BotCommand({ name: '…' })` of a file. */
function commandsIn(text) {
  if (!text.includes('@BotCommand(')) return [];
  const found = [];
  const visit = (node) => {
    if (ts.isDecorator(node)) found.push(nameIn(node.expression));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('command.ts', text, ts.ScriptTarget.Latest));
  return found;
}

function nameIn(call) {
  if (!ts.isCallExpression(call) || call.expression.text !== 'BotCommand') return undefined;
  const name = call.arguments[0]?.properties?.find((property) => property.name?.text === 'name');
  return name?.initializer?.text;
}
