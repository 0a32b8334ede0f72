import { readGlossaryRequest } from './glossary-request';

describe('/glossary add', () => {
  it.each([
    ['add 팀장 = Team Lead', '팀장', 'Team Lead'],
    ['add 팀장=Team Lead', '팀장', 'Team Lead'],
    ['ADD\n팀장 -> Team Lead', '팀장', 'Team Lead'],
    ['add 팀장→Team Lead', '팀장', 'Team Lead'],
    ['add 팀장 => Team Lead', '팀장', 'Team Lead'],
    ['add 팀장 : Team Lead', '팀장', 'Team Lead'],
    ['add 팀장 ＝ Team Lead', '팀장', 'Team Lead'],
    ['add e = mc = 2', 'e', 'mc = 2'],
    ['add Re:Zero : 리제로', 'Re:Zero', '리제로'],
    ['add 김-박 -> Kim-Park', '김-박', 'Kim-Park'],
    ['add = Team Lead', '', 'Team Lead'],
  ])('%j', (argument, source, target) => {
    expect(readGlossaryRequest(argument)).toEqual({ action: 'add', sides: { source, target } });
  });

  it.each(['add', 'add 팀장', 'add 팀장 Team Lead', 'add 12:30'])('%j has no two sides', (argument) => {
    expect(readGlossaryRequest(argument)).toEqual({ action: 'add' });
  });
});

describe('/glossary', () => {
  it.each([
    ['', { action: 'list' }],
    [' \n', { action: 'list' }],
    ['list', { action: 'list' }],
    ['remove 우리 팀장 ', { action: 'remove', word: '우리 팀장' }],
    ['delete 팀장', { action: 'remove', word: '팀장' }],
    ['Remove', { action: 'remove', word: '' }],
    ['export', { action: 'export' }],
    ['clear', { action: 'clear' }],
    ['import', { action: 'import', csv: '' }],
    ['import\n팀장,Team Lead\n회장,Chair', { action: 'import', csv: '팀장,Team Lead\n회장,Chair' }],
    ['import 팀장,Team Lead', { action: 'import', csv: '팀장,Team Lead' }],
    ['팀장 = Team Lead', { action: 'unknown' }],
    ['addd 팀장 = Team Lead', { action: 'unknown' }],
  ])('%j', (argument, request) => {
    expect(readGlossaryRequest(argument)).toEqual(request);
  });
});
