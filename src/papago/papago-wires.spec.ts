import { PapagoBench, SEVEN, translated } from '../../test/support/papago-bench';
import { type Language, MAIN_LANGUAGES } from '../languages/languages';

const OPEN_API = { PAPAGO_API: 'openapi' };

describe('A call of NAVER Cloud', () => {
  it('is one JSON POST with the two keys as headers and nothing else of the operator', async () => {
    await using bench = await PapagoBench.open();
    bench.server.answers(translated('일곱 시에 봐요.'));

    await bench.translate({ honorific: true });

    const [request] = bench.server.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/nmt/v1/translation' });
    expect(request?.body).toBe('{"source":"auto","target":"ko","text":"See you at seven.","honorific":true}');
    expect(request?.headers).toMatchObject({
      'x-ncp-apigw-api-key-id': 'TEST-CLIENT-ID',
      'x-ncp-apigw-api-key': 'TEST-CLIENT-SECRET',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(request?.body ?? '')),
    });
    expect(Object.keys(request?.headers ?? {}).sort()).toEqual(
      expect.not.arrayContaining(['authorization', 'cookie', 'x-naver-client-id', 'x-naver-client-secret']),
    );
  });

  it.each([{}, { honorific: false }])('leaves out options that are not set: %j', async (options) => {
    await using bench = await PapagoBench.open();
    bench.server.answers(translated('Hello.', 'ko', 'en'));

    await bench.translate({ source: 'ko', target: 'en', text: '안녕하세요', ...options });

    expect(bench.server.requests[0]?.body).toBe('{"source":"ko","target":"en","text":"안녕하세요"}');
  });

  it('carries any text as it is', async () => {
    await using bench = await PapagoBench.open();
    const text = `"인용" \\n & <b>굵게</b>\n\t👨‍👩‍👧‍👦 %EC ${'é'.normalize('NFD')} 🎫`;
    bench.server.answers(translated(text, 'ko', 'en'));

    const translation = await bench.translate({ source: 'ko', target: 'en', text });

    expect(JSON.parse(bench.server.requests[0]?.body ?? '')).toEqual({ source: 'ko', target: 'en', text });
    expect(translation.text).toBe(text);
  });

  it('goes below the path of the gateway that the operator names', async () => {
    await using bench = await PapagoBench.open(undefined, {}, '/company/papago/');
    bench.server.answers(translated('일곱 시에 봐요.'));

    await bench.translate();

    expect(bench.server.requests[0]?.path).toBe('/company/papago/nmt/v1/translation');
  });
});

describe('A call of the ended open API', () => {
  it('is one form POST with its own headers, and gives the translation', async () => {
    await using bench = await PapagoBench.open(undefined, OPEN_API);
    bench.server.answers(translated('Hello.', 'ko', 'en'));

    const translation = await bench.translate({ source: 'ko', target: 'en', text: '안녕하세요' });

    const [request] = bench.server.requests;
    expect(translation).toEqual({ text: 'Hello.', source: 'ko' });
    expect(request).toMatchObject({ method: 'POST', path: '/v1/papago/n2mt' });
    expect(request?.body).toBe('source=ko&target=en&text=%EC%95%88%EB%85%95%ED%95%98%EC%84%B8%EC%9A%94');
    expect(request?.headers).toMatchObject({
      'x-naver-client-id': 'TEST-CLIENT-ID',
      'x-naver-client-secret': 'TEST-CLIENT-SECRET',
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    });
    expect(Object.keys(request?.headers ?? {}).filter((name) => name.startsWith('x-ncp'))).toEqual([]);
  });

  it('has no polite speech to ask for', async () => {
    await using bench = await PapagoBench.open(undefined, OPEN_API);
    bench.server.answers(translated('안녕하세요.'));

    await bench.translate({ source: 'en', target: 'ko', text: 'a+b & c=d', honorific: true });

    expect(bench.server.requests[0]?.body).toBe('source=en&target=ko&text=a%2Bb+%26+c%3Dd');
  });
});

describe('Polite speech', () => {
  it('is asked for in the eight directions that have it, as a real boolean, and in no other', async () => {
    await using bench = await PapagoBench.open();
    const directions = MAIN_LANGUAGES.flatMap((source) =>
      MAIN_LANGUAGES.filter((target) => bench.engine.supports(source, target)).map((target) => ({
        source,
        target,
      })),
    );
    bench.server.answersAlways(translated('말', 'ko', 'en'));

    for (const direction of directions) await bench.translate({ ...direction, honorific: true });

    const bodies = bench.server.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    const polite = bodies.filter((body) => 'honorific' in body);
    expect(bodies).toHaveLength(58);
    expect(polite.map((body) => body['honorific'])).toEqual(Array.from({ length: 8 }, () => true));
    expect(polite.map((body) => [body['source'], body['target']].join('→')).sort()).toEqual(
      [...['en→ko', 'ja→ko', 'zh-CN→ko', 'zh-TW→ko'], ...['ko→ja', 'en→ja', 'zh-CN→ja', 'zh-TW→ja']].sort(),
    );
  });

  it.each<[Language, boolean]>([
    ['ko', true],
    ['ja', true],
    ['en', false],
    ['zh-CN', false],
  ])('of an undetected source into %s is asked for: %s', async (target, asked) => {
    await using bench = await PapagoBench.open();
    bench.server.answers(translated('말', 'fr', target));

    await bench.translate({ target, honorific: true });

    const body = JSON.parse(bench.server.requests[0]?.body ?? '') as object;
    expect('honorific' in body).toBe(asked);
  });

  it('is given up once where Papago refuses an undetected source with it', async () => {
    await using bench = await PapagoBench.open({});
    bench.server.answers({ status: 400, body: '{"error":{"errorCode":"X999"}}' }, translated('말'));

    expect(await bench.translate({ honorific: true })).toEqual({ text: '말', source: 'en' });
    expect(bench.server.requests.map(({ body }) => JSON.parse(body) as object)).toEqual([
      { ...SEVEN, honorific: true },
      SEVEN,
    ]);
  });

  it('is not given up where the source is known, and no text is tried a third time', async () => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways({ status: 400, body: '{"error":{"errorCode":"100"}}' });

    expect(await bench.failure({ source: 'en', honorific: true })).toMatchObject({ code: 'refused' });
    expect(bench.calls).toBe(1);
    expect(await bench.failure({ honorific: true })).toMatchObject({ code: 'refused' });
    expect(bench.calls).toBe(3);
  });
});
