import { PapagoBench, refused, translated } from '../../test/support/papago-bench';
import { MAIN_LANGUAGES } from '../languages/languages';
import { hasGlossary, isPapagoPair } from './papago-pairs';

const GLOSSARY = { PAPAGO_GLOSSARY_KEY: 'team-words' };
const KO_EN = { source: 'ko', target: 'en', text: '팀장님께 물어보세요' } as const;
const YES = translated('Ask the team lead.', 'ko', 'en');

const open = (variables: Record<string, string> = GLOSSARY): Promise<PapagoBench> =>
  PapagoBench.open(undefined, variables);

/** The glossaries that came with the calls, one for each call. */
const glossariesIn = ({ server }: PapagoBench): unknown[] =>
  server.requests.map(({ body }) => (JSON.parse(body) as Record<string, unknown>)['glossaryKey']);

const warningsIn = ({ log }: PapagoBench): string[] =>
  log.lines.filter(({ level }) => level === 'warn').map(({ text }) => text);

it('14 pairs have a glossary, in both directions', () => {
  const directions = MAIN_LANGUAGES.flatMap((a) => MAIN_LANGUAGES.map((b) => [a, b] as const));
  const having = directions.filter(([a, b]) => hasGlossary(a, b));

  expect(having).toHaveLength(28);
  expect(having.filter(([a, b]) => !isPapagoPair(a, b) || !hasGlossary(b, a))).toEqual([]);
});

describe("The operator's glossary", () => {
  it('goes with a text between languages that have it', async () => {
    await using bench = await open();
    bench.server.answersAlways(YES);

    await bench.translate(KO_EN);
    await bench.translate({ source: 'en', target: 'ko', honorific: true });
    await bench.translate({ ...KO_EN, target: 'de' });

    expect(glossariesIn(bench)).toEqual(['team-words', 'team-words', undefined]);
    expect(bench.server.requests[1]?.body).toContain('"honorific":true');
  });

  it('does not go with a text whose language is to be detected', async () => {
    await using bench = await open();
    bench.server.answers(YES);

    await bench.translate({ ...KO_EN, source: 'auto' });

    expect(glossariesIn(bench)).toEqual([undefined]);
  });

  it.each<Record<string, string>>([{}, { ...GLOSSARY, PAPAGO_API: 'openapi' }])(
    'is not there where the operator has none, or the API has none: %j',
    async (variables) => {
      await using bench = await open(variables);
      bench.server.answers(YES);

      await bench.translate(KO_EN);

      expect(bench.server.requests[0]?.body).not.toMatch(/glossary/i);
    },
  );

  it.each(['N2MT10', 'X999'])(
    'is left away when Papago refuses it with %s, and that is said once',
    async (code) => {
      await using bench = await open();
      bench.server.answers(refused(400, code), YES, YES, refused(400, code), YES);

      expect(await bench.translate(KO_EN)).toMatchObject({ text: 'Ask the team lead.' });
      await bench.translate(KO_EN);
      await bench.translate({ ...KO_EN, target: 'ja' });

      expect(glossariesIn(bench)).toEqual(['team-words', undefined, undefined, 'team-words', undefined]);
      expect(warningsIn(bench)).toEqual([expect.stringContaining('PAPAGO_GLOSSARY_KEY')]);
    },
  );

  it('stays when the text was refused without it, too', async () => {
    await using bench = await open();
    bench.server.answers(refused(400, '100'), refused(400, '100'), YES);

    await bench.failure(KO_EN);
    await bench.translate(KO_EN);

    expect(glossariesIn(bench)).toEqual(['team-words', undefined, 'team-words']);
    expect(warningsIn(bench)).toEqual([]);
  });

  it('makes kept translations its own', async () => {
    await using having = await open();
    await using lacking = await open({});

    expect(having.engine.id).not.toBe(lacking.engine.id);
  });
});
