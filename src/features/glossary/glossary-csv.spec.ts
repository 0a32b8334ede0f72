import fc from 'fast-check';
import { type GlossaryTerm, readTerm } from '../../chats/glossary-term';
import { readCsv, writeCsv } from './glossary-csv';

const TEAM_LEAD = { source: '팀장', target: 'Team Lead' };
const CHAIR = { source: '회장', target: 'Chair' };

const linesOf = (csv: string): string[] => csv.split('\r\n');

/** Whatever can be a term, with a liking for what CSV and spreadsheets give a meaning to. */
const term: fc.Arbitrary<GlossaryTerm> = fc
  .tuple(side(), side())
  .map(([source, target]) => readTerm(source, target))
  .filter((read) => 'term' in read)
  .map((read) => read.term);

function side(): fc.Arbitrary<string> {
  const special = fc.constantFrom(
    '"',
    ',',
    ';',
    '\t',
    "'",
    '=',
    '+',
    '-',
    '@',
    ' ',
    '\uFEFF',
    'source',
    '가',
  );
  const unit = fc.oneof({ weight: 3, arbitrary: special }, fc.string({ unit: 'binary', maxLength: 1 }));
  return fc.array(unit, { minLength: 1, maxLength: 12 }).map((units) => units.join(''));
}

describe('An exported glossary', () => {
  it('begins so that Excel reads Korean, has a header, and a row for each term', () => {
    expect(linesOf(writeCsv([TEAM_LEAD, { source: '"반장", 우리', target: 'a;b' }]))).toEqual([
      '\uFEFFsource,target',
      '팀장,Team Lead',
      '"""반장"", 우리",a;b',
    ]);
  });

  it('holds nothing that a spreadsheet would calculate', () => {
    const csv = writeCsv([
      { source: '=HYPERLINK("http://a")', target: '+82' },
      { source: '-팀장', target: '@lead' },
    ]);

    expect(linesOf(csv).slice(1)).toEqual([`"'=HYPERLINK(""http://a"")","'+82"`, `"'-팀장","'@lead"`]);
  });

  it('gives the same terms again when it is imported, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 20 }), (terms) => {
        expect(readCsv(writeCsv(terms))).toEqual({ terms, faulty: [] });
      }),
      { numRuns: 2_000, seed: 4 },
    );
  });

  it('may be saved by a spreadsheet with semicolons or tabs', () => {
    for (const separator of [';', '\t'])
      expect(readCsv(writeCsv([TEAM_LEAD, CHAIR]).replaceAll(',', separator)).terms).toEqual([
        TEAM_LEAD,
        CHAIR,
      ]);
  });
});

describe('CSV lines', () => {
  it.each([
    ['commas', '팀장,Team Lead\n회장,Chair'],
    ['semicolons', '팀장;Team Lead\n회장;Chair'],
    ['tabs', '팀장\tTeam Lead\n회장\tChair'],
    ['a header', 'Source, Target\n팀장,Team Lead\n회장,Chair'],
    ['quotes', '"팀장","Team Lead"\n"회장","Chair"'],
    ['blanks around', ' 팀장 , Team Lead \n\t회장\t,\tChair\t'],
    ['line ends of Windows, and a last one', '팀장,Team Lead\r\n회장,Chair\r\n'],
    ['line ends of old Macs', '팀장,Team Lead\r회장,Chair'],
    ['empty lines and cells', '\n팀장,Team Lead,,\n,\n\n회장,Chair,'],
    ['syllables in pieces', '팀장,Team Lead\n회장,Chair'.normalize('NFD')],
    ['a byte order mark', '\uFEFF팀장,Team Lead\n회장,Chair'],
  ])('with %s are terms', (_what, text) => {
    expect(readCsv(text)).toEqual({ terms: [TEAM_LEAD, CHAIR], faulty: [] });
  });

  it.each([
    ['cells', '반장'],
    ['cells', '반장,Class President,지민'],
    ['blank', '반장,'],
    ['same-sides', '반장,반장'],
    ['too-long', `반장,${'a'.repeat(65)}`],
    ['not-one-line', '"반\n장",Class President'],
    ['not-one-line', '"반장\n",Class President'],
    ['quotes', '"반"장",Class President'],
  ])('that are faulty (%s) are named by their number, and the others are terms', (fault, line) => {
    expect(readCsv(`팀장,Team Lead\n\n${line}\n회장,Chair`)).toEqual({
      terms: [TEAM_LEAD, CHAIR],
      faulty: [{ line: 3, fault }],
    });
  });

  it.each(['"반장,Class President', '"반장"님,Class President'])(
    'count for nothing after a quote mark that is never closed, as in %s',
    (line) => {
      expect(readCsv(`팀장,Team Lead\n${line}\n회장,Chair`)).toEqual({
        terms: [TEAM_LEAD],
        faulty: [{ line: 2, fault: 'quotes' }],
      });
    },
  );

  it.each(['', '\n\n', 'source,target', '\uFEFF'])('%j holds nothing', (text) => {
    expect(readCsv(text)).toEqual({ terms: [], faulty: [] });
  });

  it('are read in no time, however nasty they are', () => {
    const nasty = ['"a"b', '"', '""', '" ', ',', '\n', '"\n', '" "', 'a"'].map((part) =>
      part.repeat((64 * 1024) / part.length),
    );
    const started = performance.now();

    for (const text of nasty) expect(readCsv(text).terms).toEqual([]);

    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
