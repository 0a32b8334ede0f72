import { type Language, MAIN_LANGUAGES } from '../languages/languages';
import { hasHonorific, isPapagoPair } from './papago-pairs';

const DIRECTIONS = MAIN_LANGUAGES.flatMap((source) =>
  MAIN_LANGUAGES.map((target) => [source, target] as const),
);

describe('Papago translates', () => {
  it('29 pairs, which are 58 directions', () => {
    const directions = DIRECTIONS.filter(([a, b]) => isPapagoPair(a, b));
    const pairs = new Set(directions.map((pair) => [...pair].sort().join()));

    expect(directions).toHaveLength(58);
    expect(pairs.size).toBe(29);
  });

  it.each<[Language, number]>([
    ['ko', 12],
    ['en', 11],
    ['ja', 8],
    ['zh-CN', 4],
    ['zh-TW', 4],
    ['vi', 3],
    ['th', 3],
    ['id', 3],
    ['fr', 3],
    ['es', 2],
    ['ru', 2],
    ['de', 2],
    ['it', 1],
  ])('between %s and %i others', (language, count) => {
    expect(MAIN_LANGUAGES.filter((other) => isPapagoPair(language, other))).toHaveLength(count);
  });

  it.each([
    ['en', 'it'],
    ['ja', 'es'],
    ['ja', 'ru'],
    ['ja', 'de'],
    ['ja', 'it'],
    ['zh-CN', 'fr'],
    ['zh-TW', 'vi'],
    ['vi', 'th'],
    ['fr', 'es'],
    ['ko', 'ko'],
    ['ko', 'pt'],
    ['ko', 'hi'],
    ['ko', 'auto'],
    ['zh', 'CN-ko'],
    ['ko', 'zh-cn'],
    ['', ''],
  ])('not between %j and %j', (a, b) => {
    expect(isPapagoPair(a, b)).toBe(false);
    expect(isPapagoPair(b, a)).toBe(false);
  });

  it.each(['constructor', '__proto__', 'toString'])('not between ko and %s, which an object has', (name) => {
    expect(isPapagoPair(name, 'ko')).toBe(false);
  });
});

describe('Polite speech', () => {
  it('is there in eight directions', () => {
    const polite = DIRECTIONS.filter(([source, target]) => hasHonorific(source, target));

    expect(polite.map((direction) => direction.join('→')).sort()).toEqual(
      [...['en→ko', 'ja→ko', 'zh-CN→ko', 'zh-TW→ko'], ...['ko→ja', 'en→ja', 'zh-CN→ja', 'zh-TW→ja']].sort(),
    );
  });

  it('may be there when the source is to be detected', () => {
    expect(MAIN_LANGUAGES.filter((target) => hasHonorific('auto', target))).toEqual(['ko', 'ja']);
  });
});
