import { forwardRef, Module, type Type } from '@nestjs/common';
import { FitsBot } from './fits-bot.decorator';
import { refuseUnfitModules } from './module-fit';

function moduleFor(versions: string): Type {
  @FitsBot(versions)
  @Module({})
  class WordModule {}
  return WordModule;
}

@Module({})
class RootModule {}

const refuse = (version: string, ...imports: Type[]): Promise<void> =>
  refuseUnfitModules({ module: RootModule, imports }, version);

describe('A module from outside', () => {
  it.each([
    ['^0.1.0', '0.1.0'],
    ['^0.1.0', '0.1.9'],
    ['^0.1.0', '0.1.5-rc.1'],
    ['>=0.1.0 <2', '1.4.0'],
  ])('that fits %s is taken by version %s', async (versions, version) => {
    await expect(refuse(version, moduleFor(versions))).resolves.toBeUndefined();
  });

  it.each([
    ['^0.1.0', '0.2.0'],
    ['^0.2.0', '0.1.0'],
    ['^1.0.0', '2.0.0'],
  ])('that fits %s is refused by version %s, with what to do', async (versions, version) => {
    await expect(refuse(version, moduleFor(versions))).rejects.toThrow(
      [
        `This is version ${version} of the bot, and there are modules that do not fit it:`,
        `  WordModule fits ${versions}`,
        'Install versions of their packages that fit, or take their lines out of src/features/features.module.ts.',
      ].join('\n'),
    );
  });

  it('is found wherever it is imported', async () => {
    const unfit = moduleFor('^9.0.0');

    @Module({ imports: [unfit] })
    class Plain {}

    @Module({ imports: [forwardRef(() => Plain)] })
    class Backward {}

    @Module({ imports: [Promise.resolve({ module: RootModule, imports: [unfit] })] })
    class Late {}

    for (const importer of [Plain, Backward, Late])
      await expect(refuse('0.1.0', importer)).rejects.toThrow('WordModule fits ^9.0.0');
  });

  it('may say nothing of versions', async () => {
    await expect(refuse('0.1.0', RootModule)).resolves.toBeUndefined();
  });

  it('that names no versions at all is refused when it is loaded', () => {
    expect(() => moduleFor('new')).toThrow('@FitsBot: "new" is no range of versions');
  });
});
