import { SchematicsException } from '@angular-devkit/schematics';
import ts from 'typescript';

const LIST = '/src/features/features.module.ts';
/** Takes every message that no module before it took. */
const LAST = 'TranslateModule';

/**
 * Names a module in the list of features: an import among the others, and one line before `TranslateModule`.
 * @param {import('@angular-devkit/schematics').Tree} tree the project
 * @param {ReturnType<typeof import('./command-name.mjs').commandNames>} names
 * @throws {SchematicsException} when the list has a module of that name, or is not as expected
 */
export function listModule(tree, { name, module }) {
  const text = tree.readText(LIST);
  if (new RegExp(`\\b${module}\\b`).test(text))
    throw new SchematicsException(`${LIST.slice(1)} has a ${module}. Choose another name.`);
  const file = ts.createSourceFile(LIST, text, ts.ScriptTarget.Latest, true);
  const last = lastModule(file);
  if (!last)
    throw new SchematicsException(`${LIST.slice(1)} lists no ${LAST}, before which ${module} would stand.`);
  const path = `./${name}/${name}.module`;
  const recorder = tree.beginUpdate(LIST);
  recorder.insertLeft(placeOfImport(file, path), `\nimport { ${module} } from '${path}';`);
  recorder.insertLeft(last.getStart(), `${module},\n`);
  tree.commitUpdate(recorder);
}

/** The element `TranslateModule` of `@Module({ imports: [ … ] })`. */
function lastModule(file) {
  let found;
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'imports')
      found = node.initializer.elements?.find((element) => element.getText() === LAST);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Where the import of a path belongs: those of features stand in the order of their paths, behind all others. */
function placeOfImport(file, path) {
  const before = file.statements.filter(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      !(statement.moduleSpecifier.text.startsWith('./') && statement.moduleSpecifier.text > path),
  );
  return before.at(-1)?.getEnd() ?? 0;
}
