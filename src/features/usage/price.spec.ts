import { priceOf } from './price';

describe('The price of a month', () => {
  it.each([
    [0, 0],
    [1, 20_000],
    [999_999, 20_000],
    [1_000_000, 20_000],
    [1_000_001, 40_000],
    [2_000_000, 40_000],
    [12_345_678, 260_000],
  ])('of %i characters is %i won: a staircase', (characters, won) => {
    expect(priceOf(characters, 20_000)).toBe(won);
  });

  it('follows what NAVER asks for', () => {
    expect(priceOf(1_500_000, 25_000)).toBe(50_000);
    expect(priceOf(1_500_000, 0)).toBe(0);
  });
});
