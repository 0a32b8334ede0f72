import { Test } from '@nestjs/testing';
import { CannedServer, type ServerLine } from '../../test/support/canned-server';
import { eventually } from '../../test/support/eventually';
import { KeptLog } from '../../test/support/kept-log';
import { LibreTranslateBench, SEVEN } from '../../test/support/libretranslate-bench';
import { languagesOf } from '../../test/support/libretranslate-server';
import { TEST_ENVIRONMENT } from '../../test/support/test-environment';
import { ConfigurationModule } from '../config/configuration.module';
import { readConfiguration } from '../config/read-configuration';
import { isPapagoPair } from '../papago/papago-pairs';
import { LibreTranslateEngine } from './libretranslate-engine';
import { LibreTranslateModule } from './libretranslate.module';

describe('What LibreTranslate refuses', () => {
  it.each([
    [400, 'tr is not supported', 'unsupported-pair'],
    [400, 'Korean (ko) is not available as a target language from Turkish (tr)', 'unsupported-pair'],
    [400, 'Invalid request: request (17) exceeds text limit (10)', 'too-long'],
    [400, 'Please contact the server operator to get an API key', 'auth'],
    [400, 'Visit https://portal.example.org to get an API key', 'auth'],
    [400, 'Invalid JSON format', 'refused'],
    [403, 'Invalid API key', 'auth'],
    [403, 'Too many request limits violations', 'permission'],
    [404, 'Not found', 'malformed-response'],
  ])('with HTTP %i and "%s" is %s, asked once', async (status, error, code) => {
    await using bench = await LibreTranslateBench.open((server) => server.refuses({ status, error }));

    expect(await bench.failure()).toMatchObject({ code, detail: `HTTP ${status}` });
    expect(bench.server.calls).toHaveLength(1);
  });

  it.each([
    ['busy', { status: 429, error: 'Slowdown: 20 per 1 minute' }],
    ['busy, and names a short pause', { status: 429, error: 'Slowdown', headers: { 'Retry-After': '0' } }],
    ['failing', { status: 500, error: 'Cannot translate text: Yedide görüşürüz.' }],
  ])('for a moment is asked for again when it is %s', async (_what, refusal) => {
    await using bench = await LibreTranslateBench.open((server) => server.refuses(refusal, refusal));

    await expect(bench.engine.translate(SEVEN)).resolves.toMatchObject({ source: 'tr' });
    expect(bench.server.calls).toHaveLength(3);
  });

  it('for longer than anybody wants to wait is asked once, and told with the pause', async () => {
    await using bench = await LibreTranslateBench.open((server) =>
      server.refuses({ status: 429, error: 'Slowdown', headers: { 'Retry-After': '60' } }),
    );

    expect(await bench.failure()).toMatchObject({ code: 'rate-limited', retryAfterMs: 60_000 });
    expect(bench.server.calls).toHaveLength(1);
  });

  it('never shows the text, the key or the words of the server', async () => {
    await using bench = await LibreTranslateBench.closed(
      (server) =>
        server.refuses(...Array.from({ length: 3 }, () => ({ status: 500, error: `Cannot: ${SEVEN.text}` }))),
      { LIBRETRANSLATE_API_KEY: 'TEST-API-KEY' },
    );
    await eventually('the languages are known', () => bench.engine.supports('tr', 'ko'));

    const error = await bench.failure();

    expect(error).toMatchObject({ code: 'unavailable', detail: 'HTTP 500' });
    const seen = `${String(error)} ${JSON.stringify(error)} ${String((error as Error).stack)} ${bench.log.lines.map(({ text }) => text).join(' ')}`;
    expect(seen).not.toMatch(/Yedide|TEST-API-KEY|Cannot/);
  });
});

describe('A connection to LibreTranslate', () => {
  const languages: ServerLine = { status: 200, body: JSON.stringify(languagesOf('ko', 'tr')) };

  it.each<[string, ServerLine, string]>([
    ['cut', (response) => response.destroy(), 'unavailable'],
    ['answered with a page', { status: 200, body: '<html>Welcome</html>' }, 'malformed-response'],
    ['answered without a text', { status: 200, body: '{}' }, 'malformed-response'],
    ['sent elsewhere', { status: 301, headers: { Location: 'https://example.org' } }, 'malformed-response'],
  ])('that is %s is a failure of the family', async (_what, line, code) => {
    await using server = await CannedServer.start();
    server.answers(languages, { status: 404 }).answersAlways(line);
    const configuration = readConfiguration(
      { ...TEST_ENVIRONMENT, LIBRETRANSLATE_URL: `${server.url}/prefix` },
      isPapagoPair,
    );
    const parts = await Test.createTestingModule({
      imports: [ConfigurationModule.holding(configuration), LibreTranslateModule],
    })
      .setLogger(new KeptLog())
      .compile();
    await parts.init();
    const engine = parts.get(LibreTranslateEngine);
    await eventually('the languages are known', () => engine.supports('tr', 'ko'));

    await expect(engine.translate(SEVEN)).rejects.toMatchObject({ name: 'TranslationError', code });

    expect(server.requests.at(-1)).toMatchObject({ method: 'POST', path: '/prefix/translate' });
    await parts.close();
  });
});
