import { nextSeoulMonth, seoulDay, seoulMonth } from './seoul-calendar';

const at = (time: string): number => Date.parse(time);

describe('In Seoul', () => {
  it.each([
    ['2026-11-30T14:59:59.999Z', '2026-11-30', '2026-11'],
    ['2026-11-30T15:00:00Z', '2026-12-01', '2026-12'],
    ['2026-12-31T15:00:00Z', '2027-01-01', '2027-01'],
    ['2028-02-28T15:00:00Z', '2028-02-29', '2028-02'],
    // Many countries change their clocks in summer; Korea does not.
    ['2026-07-31T14:59:59Z', '2026-07-31', '2026-07'],
  ])('%s is the day %s of the month %s', (time, day, month) => {
    expect([seoulDay(at(time)), seoulMonth(at(time))]).toEqual([day, month]);
  });

  it.each([
    ['2026-11-02T09:00:00Z', '2026-11-30T15:00:00.000Z'],
    ['2026-12-31T14:59:59Z', '2026-12-31T15:00:00.000Z'],
    ['2026-12-31T15:00:00Z', '2027-01-31T15:00:00.000Z'],
  ])('the month after %s begins at %s', (time, next) => {
    expect(new Date(nextSeoulMonth(at(time))).toISOString()).toBe(next);
  });
});
