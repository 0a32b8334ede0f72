import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants';
import satisfies from 'semver/functions/satisfies';
import { FITS_BOT } from './fits-bot.decorator';

type Imported = Type | DynamicModule | Promise<DynamicModule> | ForwardReference<() => Type>;

interface Unfit {
  module: string;
  /** The versions of the bot that it works with. */
  fits: string;
}

/** Modules from outside that were made for other versions of the bot. */
export class UnfitModulesError extends Error {
  constructor(
    readonly modules: readonly Unfit[],
    readonly version: string,
  ) {
    const lines = modules.map(({ module, fits }) => `  ${module} fits ${fits}`);
    super(
      [
        `This is version ${version} of the bot, and there are modules that do not fit it:`,
        ...lines,
        'Install versions of their packages that fit, or take their lines out of src/features/features.module.ts.',
      ].join('\n'),
    );
    this.name = 'UnfitModulesError';
  }
}

/**
 * Looks at every module below `root` that says which versions it fits, before any part of it is made: what does not
 * fit may fail in ways that nobody understands.
 * @throws {UnfitModulesError} that names all which do not fit
 */
export async function refuseUnfitModules(root: DynamicModule, version: string): Promise<void> {
  const unfit = [...(await modulesBelow(root))].flatMap((module) => {
    const fits = Reflect.getMetadata(FITS_BOT, module) as string | undefined;
    return fits === undefined || satisfies(version, fits, { includePrerelease: true })
      ? []
      : [{ module: module.name, fits }];
  });
  if (unfit.length > 0) throw new UnfitModulesError(unfit, version);
}

/** The classes of a module and of all that it imports. */
export async function modulesBelow(
  imported: Imported | undefined,
  found = new Set<Type>(),
): Promise<Set<Type>> {
  const known = await imported;
  // Files that import each other leave a gap here, which Nest explains.
  if (!known) return found;
  const given = 'forwardRef' in known ? known.forwardRef() : known;
  const module = 'module' in given ? given.module : given;
  const isNew = !found.has(module);
  found.add(module);
  const own = isNew ? ((Reflect.getMetadata(MODULE_METADATA.IMPORTS, module) ?? []) as Imported[]) : [];
  const further = 'module' in given ? ((given.imports ?? []) as Imported[]) : [];
  for (const next of [...own, ...further]) await modulesBelow(next, found);
  return found;
}
