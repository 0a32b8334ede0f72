import type { ServerLine } from '../../test/support/canned-server';
import { PapagoBench, refused, translated } from '../../test/support/papago-bench';
import type { TranslationErrorCode } from '../translation/translation-error';

const ok = (result: object, more: object = {}): ServerLine => ({
  status: 200,
  body: JSON.stringify({ message: { result, ...more } }),
});
const flat = (status: number, errorCode: string, errorMessage: string): ServerLine => ({
  status,
  body: JSON.stringify({ errorMessage, errorCode }),
});

describe('Papago’s answer', () => {
  it.each<[number, string, ServerLine, string, string]>([
    [1, 'with the three fields', translated('일곱 시에 봐요.'), '일곱 시에 봐요.', 'en'],
    [
      2,
      'with more fields',
      ok(
        {
          ...{ srcLangType: 'ko', tarLangType: 'en', translatedText: 'Hi.' },
          ...{ engineType: 'PRETRANS', pivot: null, dict: null, tarDict: null },
        },
        { '@type': 'response', '@service': 'naverservice.nmt.proxy', '@version': '1.0.0' },
      ),
      'Hi.',
      'ko',
    ],
    [5, 'with a source that it only detects', translated('…', 'pt'), '…', 'pt'],
    [0, 'without a source', ok({ translatedText: '네.' }), '네.', 'unk'],
    [0, 'with HTML in it', translated('<b>네</b> &amp; "예"'), '<b>네</b> &amp; "예"', 'en'],
  ])('#%i %s is a translation', async (_number, _what, answer, text, source) => {
    await using bench = await PapagoBench.open({});
    bench.server.answers(answer);

    expect(await bench.translate()).toEqual({ text, source });
    expect(bench.calls).toBe(1);
  });

  it.each<[number, string, ServerLine, TranslationErrorCode, number]>([
    [3, '200 without a text', ok({ srcLangType: 'ko', tarLangType: 'en' }), 'malformed-response', 2],
    [4, '200 with an empty text', translated(''), 'malformed-response', 2],
    [0, '200 with a blank text', translated(' \n '), 'malformed-response', 2],
    [0, '200 with a number as text', ok({ translatedText: 7 }), 'malformed-response', 2],
    [0, '200 with null', { status: 200, body: 'null' }, 'malformed-response', 2],
    [0, '200 with a page', { status: 200, body: '<html>Welcome</html>' }, 'malformed-response', 2],
    [6, '400 nested', refused(400, 'N2MT05'), 'same-language', 1],
    [7, '400 flat', flat(400, 'N2MT05', 'source and target must be different'), 'same-language', 1],
    [8, '400 flat', flat(400, 'N2MT09', 'language detection failed'), 'undetected', 1],
    [9, '400', refused(400, 'N2MT08'), 'too-long', 1],
    [10, '401', refused(401, '200'), 'auth', 1],
    [11, '401 without a subscription', refused(401, '210'), 'permission', 1],
    [12, '429 over quota, or not enabled', refused(429, '400'), 'quota-exceeded', 1],
    [13, '429 throttled', refused(429, '410'), 'rate-limited', 3],
    [14, '404', refused(404, '300'), 'permission', 1],
    [15, '413', refused(413, '430'), 'too-long', 1],
    [16, '500', refused(500, 'N2MT99'), 'unavailable', 3],
    [17, '503 with a page', { status: 503, body: '<html><body>No</body></html>' }, 'unavailable', 3],
    [18, '502 without a body', { status: 502 }, 'unavailable', 3],
    [20, '401 flat', flat(401, '024', 'Authentication failed (인증에 실패하였습니다.)'), 'auth', 1],
    [21, '400 with an unknown code', refused(400, 'X999'), 'refused', 1],
    [0, '302 to another place', { status: 302, headers: { location: '/else' } }, 'refused', 1],
  ])('#%i %s is no translation', async (_number, _what, answer, code, calls) => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways(answer);

    expect(await bench.failure()).toMatchObject({ code });
    expect(bench.calls).toBe(calls);
  });

  it.each([
    ['that is cut, without a length,', 'Connection: close\r\n\r\n'],
    ['that ends before its length is reached', 'Content-Length: 500\r\n\r\n'],
    ['that ends before its chunk does', 'Transfer-Encoding: chunked\r\n\r\n500\r\n'],
  ])('#19 %s is asked for once more', async (_what, head) => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways((response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\n${head}{"message":{"result":{"translatedT`);
    });

    expect(await bench.failure()).toMatchObject({ code: 'malformed-response' });
    expect(bench.calls).toBe(2);
  });
});

describe('A code in the answer', () => {
  it.each<[number, string | number, TranslationErrorCode]>([
    [400, '100', 'refused'],
    [429, '420', 'rate-limited'],
    [500, '900', 'unavailable'],
    [503, '500', 'unavailable'],
    [504, '510', 'unavailable'],
    [400, 'N2MT01', 'refused'],
    [400, 'N2MT02', 'unsupported-pair'],
    [400, 'N2MT03', 'refused'],
    [400, 'N2MT04', 'unsupported-pair'],
    [400, 'N2MT06', 'unsupported-pair'],
    [400, 'N2MT07', 'nothing-to-translate'],
    [500, 'N2MT09', 'undetected'],
    [429, '010', 'quota-exceeded'],
    [404, '051', 'permission'],
    [429, 400, 'quota-exceeded'],
    [401, 210, 'permission'],
    [400, 'constructor', 'refused'],
    [503, '__proto__', 'unavailable'],
  ])('decides before the status: HTTP %i with %j', async (status, errorCode, code) => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways(refused(status, errorCode));

    const error = await bench.failure();

    expect(error.code).toBe(code);
    expect(error.detail).toBe(`HTTP ${status}, errorCode ${errorCode}`);
  });

  it.each<[number, TranslationErrorCode]>([
    [400, 'refused'],
    [401, 'auth'],
    [403, 'permission'],
    [404, 'permission'],
    [413, 'too-long'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [504, 'unavailable'],
  ])('that is missing leaves it to the status: HTTP %i', async (status, code) => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways({ status, body: '{"error":null}' });

    expect(await bench.failure()).toMatchObject({ code, detail: `HTTP ${status}` });
  });
});
