import { seoulDayNumber, WORDS, wordOfDay } from '../src/word-list';

/** Consonant and vowel with which each syllable begins; what ends it changes when a verb is bent, as in 춥다, 추워요. */
function firstLetters(text: string): string[] {
  return Array.from(text.matchAll(/[가-힣]/g), ([syllable]) => syllable.normalize('NFD').slice(0, 2));
}

describe('The list of words', () => {
  it('has a word for each day of three months, none of them twice', () => {
    const today = seoulDayNumber(Date.UTC(2026, 10, 17));
    const words = Array.from({ length: 90 }, (_, day) => wordOfDay(today + day).korean);

    expect(new Set(words).size).toBe(90);
  });

  it.each(WORDS)('$korean: is one word of Hangul, with a sentence in which it is said', (word) => {
    const { korean, example, english } = word;

    expect(korean).toMatch(/^[가-힣]+$/);
    expect(example).toMatch(/[가-힣][.?!]$/);
    expect(firstLetters(example)).toContain(firstLetters(korean)[0]);
    expect(english.meaning).toMatch(/^[a-z]+(?: [a-z]+)*(?:, [a-z]+(?: [a-z]+)*)*$/);
    expect(english.example).toMatch(/^[A-Z].+[.?!]$/);
  });

  it('begins a new day at midnight in Seoul, whatever the time of the machine', () => {
    const lastMinute = seoulDayNumber(Date.UTC(2026, 10, 17, 14, 59));

    expect(seoulDayNumber(Date.UTC(2026, 10, 17, 15))).toBe(lastMinute + 1);
    expect(seoulDayNumber(Date.UTC(2026, 10, 16, 15))).toBe(lastMinute);
  });
});
