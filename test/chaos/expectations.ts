import type { Row } from './scenario';

/** The promise of the bot: nothing lost, nothing said twice but what nobody can know, order kept. */
export function expectPromiseKept(row: Row): void {
  const { lost, left, unexcused, outOfOrder, dead, doubled, unknown } = row;
  expect({ unexcused, outOfOrder, dead }).toEqual({ unexcused: 0, outOfOrder: 0, dead: 0 });
  // Only a send whose answer failed to come five times in a row may be missing.
  expect(lost).toBeLessThanOrEqual(left);
  expect(doubled).toBeLessThanOrEqual(unknown);
}
