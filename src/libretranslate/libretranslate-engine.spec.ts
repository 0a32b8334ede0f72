import { describeTranslationEngine } from '../../test/contracts/translation-engine.contract';
import { eventually } from '../../test/support/eventually';
import { LibreTranslateBench, SEVEN } from '../../test/support/libretranslate-bench';
import { languagesOf } from '../../test/support/libretranslate-server';
import { listenToTrace, type TraceEvents } from '../tracing/tracing';

describeTranslationEngine(
  'LibreTranslateEngine',
  async () => {
    const bench = await LibreTranslateBench.open((server) => {
      server.languages = languagesOf('en', 'ko', 'tr', 'zh', 'zt');
    });
    return {
      engine: bench.engine,
      calls: () => bench.server.calls.length,
      breakDown: () => bench.server.refusesAlways({ status: 503, error: 'Service unavailable' }),
      [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
    };
  },
  { isBilled: false },
);

describe('What LibreTranslate is asked', () => {
  it('is its own API, with the text as text and the key', async () => {
    await using bench = await LibreTranslateBench.closed((server) => (server.apiKey = 'TEST-API-KEY'), {
      LIBRETRANSLATE_API_KEY: 'TEST-API-KEY',
    });
    await eventually('the languages are known', () => bench.engine.supports('tr', 'ko'));

    await expect(bench.engine.translate(SEVEN)).resolves.toEqual({
      text: 'tr→ko: Yedide görüşürüz.',
      source: 'tr',
    });
    expect(bench.server.calls).toEqual([
      { q: 'Yedide görüşürüz.', source: 'tr', target: 'ko', format: 'text', api_key: 'TEST-API-KEY' },
    ]);
  });

  it('is asked at the address that people copy along with the path of the API', async () => {
    await using bench = await LibreTranslateBench.closed(undefined, {}, '/translate/');
    await eventually('the languages are known', () => bench.engine.supports('tr', 'ko'));

    await expect(bench.engine.translate(SEVEN)).resolves.toMatchObject({ source: 'tr' });
  });

  it.each([
    ['newer', 'zh-Hans', 'zh-Hant'],
    ['older', 'zh', 'zt'],
  ])('names languages as a server does that is %s', async (_age, simplified, traditional) => {
    await using bench = await LibreTranslateBench.open((server) => {
      server.languages = languagesOf('en', 'ko', simplified, traditional);
    });

    await bench.engine.translate({ source: 'zh-CN', target: 'zh-TW', text: '软件' });

    expect(bench.server.calls).toMatchObject([{ source: simplified, target: traditional }]);
  });

  it('is told on the trace, by characters of the text', async () => {
    await using bench = await LibreTranslateBench.open();
    const heard: TraceEvents['engine'][] = [];
    const stop = listenToTrace('engine', (event) => heard.push(event));
    bench.server.refuses({ status: 400, error: 'Invalid request' });

    await bench.failure();
    await bench.engine.translate(SEVEN);
    stop();

    const common = {
      engine: 'LibreTranslate',
      characters: SEVEN.text.length,
      milliseconds: expect.any(Number) as number,
    };
    expect(heard).toEqual([
      { ...common, ok: false },
      { ...common, ok: true },
    ]);
  });
});

describe('A text whose language LibreTranslate has to find', () => {
  it('comes with what it found', async () => {
    await using bench = await LibreTranslateBench.open(
      (server) => (server.detects = { language: 'it', confidence: 80 }),
    );

    await expect(bench.engine.translate({ ...SEVEN, source: 'auto' })).resolves.toMatchObject({
      source: 'it',
    });
  });

  it.each([
    ['it is in the target already', { language: 'ko', confidence: 90 }, 'same-language'],
    ['it could not tell', { language: 'en', confidence: 0 }, 'undetected'],
  ])('is refused when %s', async (_what, detects, code) => {
    await using bench = await LibreTranslateBench.open((server) => (server.detects = detects));

    expect(await bench.failure({ source: 'auto' })).toMatchObject({ code });
  });
});
