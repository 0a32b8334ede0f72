import { apply, applyTemplates, chain, mergeWith, move, url } from '@angular-devkit/schematics';
import { format, resolveConfig } from 'prettier';
import { commandNames } from './command-name.mjs';
import { listModule } from './features-list.mjs';
import { refuseTakenNames } from './taken-names.mjs';

/**
 * A command that greets, as a folder in `src/features`, in the list of features.
 * @param {{ name: string }} options as `schema.json` has them
 * @returns {import('@angular-devkit/schematics').Rule}
 * @throws {SchematicsException} for a name that cannot be had
 */
export function command({ name }) {
  const names = commandNames(name);
  return chain([
    (tree) => refuseTakenNames(tree, names),
    (tree) => listModule(tree, names),
    mergeWith(apply(url('./files'), [applyTemplates(names), move('/src/features')])),
    formatted,
  ]);
}

/** How long a name is decides where lines break. */
async function formatted(tree) {
  const style = await resolveConfig(import.meta.filename);
  for (const { path, content } of tree.actions)
    tree.overwrite(path, await format(content.toString(), { ...style, filepath: path }));
}
