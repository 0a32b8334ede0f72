import { meansTheSame } from '../src/means-the-same';

describe('An answer is right', () => {
  it.each([
    ['en', 'Sea.', 'sea, ocean'],
    ['en', 'the sea', 'sea, ocean'],
    ['en', 'ocean, sea', 'sea, ocean'],
    ['en', 'be late', 'late'],
    ['en', 'eat', 'to eat'],
    ['fr', "l'ecole", 'École'],
    ['es', 'los zapatos', 'zapatos'],
    ['de', 'freuen', 'sich freuen'],
    ['it', "un'isola", 'isola'],
    ['ja', 'ウミ', 'うみ'],
    ['zh-CN', '海', '海；海洋'],
    ['vi', 'biên', 'biển'],
    ['ru', 'МОРЕ!', 'море'],
  ] as const)('in %s: %s for %s', (language, answer, meaning) => {
    expect(meansTheSame(answer, meaning, language)).toBe(true);
  });
});

describe('An answer is wrong', () => {
  it.each([
    ['en', 'mountain', 'sea, ocean'],
    ['en', 'sea, mountain', 'sea, ocean'],
    ['en', 'the', 'sea, ocean'],
    ['en', '…!', 'sea, ocean'],
    ['en', ', /', 'sea, ocean'],
    ['es', 'ano', 'año'],
  ] as const)('in %s: %s for %s', (language, answer, meaning) => {
    expect(meansTheSame(answer, meaning, language)).toBe(false);
  });
});
