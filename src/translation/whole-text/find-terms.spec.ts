import { findTerms } from './find-terms';

/** The text with each found term replaced, in brackets. */
function replaced(text: string, ...sources: string[]): string {
  const terms = sources.map((source) => ({ source, target: `<${source}>` }));
  return findTerms(text, terms).reduceRight(
    (rest, { start, end, target }) => rest.slice(0, start) + target + rest.slice(end),
    text,
  );
}

describe('A glossary term is found', () => {
  it.each([
    ['with a particle after it', '팀장님이 오셨어요', ['팀장'], '<팀장>님이 오셨어요'],
    ['each time', '팀장과 팀장', ['팀장'], '<팀장>과 <팀장>'],
    ['in Latin letters with a Korean particle', 'Papago는 좋아요', ['Papago'], '<Papago>는 좋아요'],
    ['after a Latin word', 'NAVER파파고', ['파파고'], 'NAVER<파파고>'],
    ['in a Chinese sentence, which has no blanks', '我们的组长来了', ['组长'], '我们的<组长>来了'],
    ['after a Japanese particle', '私のチームです', ['チーム'], '私の<チーム>です'],
    ['the longest first', '개발팀장입니다', ['개발', '개발팀장'], '<개발팀장>입니다'],
    ['with its blanks', 'our Team Lead.', ['Team Lead'], 'our <Team Lead>.'],
  ])('%s', (_how, text, terms, expected) => {
    expect(replaced(text, ...terms)).toBe(expected);
  });
});

describe('A glossary term is not found', () => {
  it.each([
    ['within a Korean word that began before', '부팀장이에요', '팀장'],
    ['within a Latin word', 'Papagos and aPapago', 'Papago'],
    ['within a word with a digit', 'Papago2', 'Papago'],
    ['within a longer word in katakana', 'スーパーチーム', 'チーム'],
    ['in another case', 'papago', 'Papago'],
    ['before an accent that belongs to it', 'cafe\u0301', 'cafe'],
  ])('%s', (_how, text, term) => {
    expect(replaced(text, term)).toBe(text);
  });
});
