import type { Language } from '../../languages/languages';
import { orientTerms } from './orient-terms';

const lead = { source: '팀장', target: 'Team Lead' };
const back = { source: 'Team Lead', target: '팀장' };

describe('A glossary entry', () => {
  it('is used from Korean to English, and in Korean also for the English word', () => {
    expect(orientTerms([lead], 'en')).toEqual([lead]);
    expect(orientTerms([lead], 'ko')).toEqual([lead, back]);
  });

  it.each<[string, Language[]]>([
    ['팀장', ['ko']],
    ['チーム', ['ja']],
    ['組長', ['ja', 'zh-CN', 'zh-TW']],
    ['หัวหน้า', ['th']],
    ['Вождь', ['ru']],
    ['팀 Lead', ['ko']],
  ])('puts %s only into %s', (word, languages) => {
    const all: Language[] = [
      'ko',
      'en',
      'ja',
      'zh-CN',
      'zh-TW',
      'vi',
      'th',
      'id',
      'fr',
      'es',
      'ru',
      'de',
      'it',
    ];

    const used = all.filter((language) =>
      orientTerms([{ source: 'Lead', target: word }], language).some(({ target }) => target === word),
    );

    expect(used).toEqual(languages);
  });

  it('is not used where both sides are the same, or another entry has its source', () => {
    expect(orientTerms([{ source: 'Papago', target: 'Papago' }], 'ko')).toEqual([]);
    expect(orientTerms([lead, { source: '팀장', target: 'Captain' }], 'en')).toEqual([lead]);
  });
});
