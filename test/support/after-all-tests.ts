import { leaksOfThisRun } from './test-output';

/** Fails the run when its whole output holds a token, a secret or a text that somebody said. */
export default function afterAllTests(): void {
  const leaks = leaksOfThisRun();
  if (leaks.length > 0)
    throw new Error(`The output of the tests holds secrets or message texts: ${leaks.join(' | ')}`);
}
