import { eventually } from '../../test/support/eventually';
import { LibreTranslateBench } from '../../test/support/libretranslate-bench';
import { languagesOf } from '../../test/support/libretranslate-server';
import type { Language } from '../languages/languages';

/** What LibreTranslate knows, by the codes of its newer servers. */
const ALL_CODES = (
  'en ar az bg bn ca zh-Hans zh-Hant cs da nl eo et fi fr de el he hi hu id ga it ja ko ky lv lt ms nb fa pl pt ' +
  'pt-BR ro ru sk sl es sv tl th tr uk ur vi eu gl sq'
).split(' ');

describe('The languages of a LibreTranslate server', () => {
  it('are all those that it has, in the directions that it has', async () => {
    await using bench = await LibreTranslateBench.open((server) => {
      server.languages = [
        ...languagesOf(...ALL_CODES).map((language) => ({ ...language, targets: ALL_CODES })),
        { code: 'uz', name: 'Uzbek', targets: ['ko'] },
        { code: 'tlh', name: 'Klingon', targets: ['ko'] },
      ];
    });
    const supports = (source: Language, target: Language): boolean => bench.engine.supports(source, target);

    expect([supports('tr', 'ko'), supports('it', 'en'), supports('zh-TW', 'pt')]).toEqual([true, true, true]);
    expect([supports('uz', 'ko'), supports('ko', 'uz'), supports('uz', 'en')]).toEqual([true, false, false]);
  });

  it('are all into each other where an older server does not say', async () => {
    await using bench = await LibreTranslateBench.open((server) => {
      server.languages = [{ code: 'en' }, { code: 'ko' }, { code: 'tr' }];
    });

    expect(bench.engine.supports('tr', 'ko')).toBe(true);
  });

  it('are none before it has answered, and are found when it comes back', async () => {
    await using bench = await LibreTranslateBench.closed((server) =>
      server.refusesAlways({ status: 502, error: 'Bad gateway' }),
    );
    await eventually('the server was asked again and again', () => bench.server.timesAsked > 2);
    expect(bench.engine.supports('tr', 'ko')).toBe(false);
    expect(await bench.failure({ source: 'auto' })).toMatchObject({ code: 'unsupported-pair' });
    expect(bench.log.lines.filter((line) => line.text.includes('LIBRETRANSLATE_URL'))).toHaveLength(1);

    bench.server.refusesAlways(undefined);

    await eventually('the languages are known', () => bench.engine.supports('tr', 'ko'));
  });

  it('stay while it is away, and follow what its operator adds', async () => {
    await using bench = await LibreTranslateBench.open();
    bench.server.refusesAlways({ status: 502, error: 'Bad gateway' });
    const asked = bench.server.timesAsked;
    await eventually('the server was asked in vain', () => bench.server.timesAsked > asked + 1);
    expect(bench.engine.supports('tr', 'ko')).toBe(true);

    bench.server.refusesAlways(undefined).languages = languagesOf('en', 'ko', 'pl');

    await eventually('the new language is known', () => bench.engine.supports('pl', 'ko'));
    expect(bench.engine.supports('tr', 'ko')).toBe(false);
  });

  it('come with the longest text it takes', async () => {
    await using free = await LibreTranslateBench.open();
    await using limited = await LibreTranslateBench.open((server) => (server.settings = { charLimit: 2000 }));
    await using silent = await LibreTranslateBench.open(
      (server) => (server.settings = 'none of your business'),
    );

    expect([free, limited, silent].map(({ engine }) => engine.maxTextLength)).toEqual([5000, 2000, 5000]);
  });
});
