import type { Type } from '@nestjs/common';
import { CONFORMANCE_PROMISES } from '../support/conformance/conformance-promises';
import { Subject } from '../support/conformance/subject';
import { FaultlessModule } from './faulty-modules/faultless.module';
import { FAULTY_MODULES, type FaultyModule } from './faulty-modules/faulty-modules';

/** Milliseconds. */
const LONGEST_MS = 120_000;

/** All bots of a process share one log: a module that logs too much must be alone in it. */
const LOGGING = FAULTY_MODULES.filter(({ breaks }) => breaks === 'never logs text');
const OTHERS = FAULTY_MODULES.filter((module) => !LOGGING.includes(module));

/** What the suite says of a module, by the names of the promises that it breaks. */
async function brokenPromisesOf(module: Type): Promise<Record<string, string>> {
  const subject = new Subject(module, ['/coin', '/coin as high as you can']);
  const checks = CONFORMANCE_PROMISES.map(async ({ name, check }) => {
    const error = await check(subject).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return error === undefined ? [] : [[name, (error as Error).message] as const];
  });
  return Object.fromEntries((await Promise.all(checks)).flat());
}

async function expectFound({ module, breaks, says }: FaultyModule): Promise<void> {
  expect(await brokenPromisesOf(module)).toEqual({ [breaks]: expect.stringMatching(says) as string });
}

describe('The conformance suite', () => {
  it.concurrent(
    'finds nothing in a module that keeps every promise, with every kind of handler',
    async () => {
      expect(await brokenPromisesOf(FaultlessModule)).toEqual({});
    },
    LONGEST_MS,
  );

  it.concurrent.each(OTHERS)(
    'finds a module that $fault, by the promise that it breaks and no other: $breaks',
    (faulty) => expectFound(faulty),
    LONGEST_MS,
  );

  // The others are over when these begin.
  it.each(LOGGING)(
    'finds a module that $fault, by the promise that it breaks and no other: $breaks',
    (faulty) => expectFound(faulty),
    LONGEST_MS,
  );

  it('has a faulty module for every promise', () => {
    const broken = new Set(FAULTY_MODULES.map(({ breaks }) => breaks));

    expect(CONFORMANCE_PROMISES.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});
