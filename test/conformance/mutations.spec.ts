import type { Type } from '@nestjs/common';
import { CONFORMANCE_PROMISES } from '../support/conformance/conformance-promises';
import { Subject } from '../support/conformance/subject';
import { FaultlessModule } from './faulty-modules/faultless.module';
import { FAULTY_MODULES } from './faulty-modules/faulty-modules';

/** What the suite says of a module, by the names of the promises that it breaks. */
async function brokenPromisesOf(module: Type): Promise<Record<string, string>> {
  const subject = new Subject(module, ['/coin']);
  const checks = CONFORMANCE_PROMISES.map(async ({ name, check }) => {
    const error = await check(subject).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return error === undefined ? [] : [[name, (error as Error).message] as const];
  });
  return Object.fromEntries((await Promise.all(checks)).flat());
}

describe('The conformance suite', () => {
  it('finds nothing in a module that keeps every promise, with every kind of handler', async () => {
    expect(await brokenPromisesOf(FaultlessModule)).toEqual({});
  }, 60_000);

  it.each(FAULTY_MODULES)(
    'finds a module that $fault, by the promise that it breaks and no other: $breaks',
    async ({ module, breaks, says }) => {
      expect(await brokenPromisesOf(module)).toEqual({ [breaks]: expect.stringMatching(says) as string });
    },
    60_000,
  );

  it('has a faulty module for every promise', () => {
    const broken = new Set(FAULTY_MODULES.map(({ breaks }) => breaks));

    expect(CONFORMANCE_PROMISES.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});
