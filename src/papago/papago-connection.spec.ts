import { inspect } from 'node:util';
import { CannedServer, type ServerLine } from '../../test/support/canned-server';
import { openPapago, PapagoBench, refused, SEVEN, translated } from '../../test/support/papago-bench';
import { TEST_CREDENTIALS } from '../../test/support/test-environment';
import { listenToTrace, type TraceEvents } from '../tracing/tracing';
import { TranslationError } from '../translation/translation-error';
import { PapagoEngine } from './papago-engine';

const SECRET_TEXT = 'Meet me at the harbour at seven.';
const HANGS: ServerLine = () => undefined;
const QUICKLY = { PAPAGO_TIMEOUT_MS: '100' };

describe('The connection to Papago', () => {
  it('is kept for the calls that follow, also after refusals', async () => {
    await using bench = await PapagoBench.open({});
    for (let round = 0; round < 10; round += 1) {
      bench.server.answers(translated('말'), refused(400, 'N2MT05'));
      await bench.translate();
      await bench.failure();
    }

    expect(bench.calls).toBe(20);
    // undici opens a second one for a call that begins in the very turn in which the last one ends.
    expect(bench.server.connections).toBeLessThanOrEqual(2);
  });

  it('is not more than a few for many calls at once', async () => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways(translated('말'));

    await Promise.all(Array.from({ length: 50 }, () => bench.translate()));

    expect(bench.calls).toBe(50);
    expect(bench.server.connections).toBeLessThanOrEqual(16);
  });

  it('is closed with the bot', async () => {
    const bench = await PapagoBench.open({});
    bench.server.answers(translated('말'));
    const closed = new Promise<void>((resolve) => {
      bench.server.onConnection((socket) => socket.once('close', () => resolve()));
    });
    await bench.translate();

    await bench[Symbol.asyncDispose]();

    await expect(closed).resolves.toBeUndefined();
  });
});

describe('A call without an answer', () => {
  it('ends at its deadline, and is tried once more, for it may have been billed', async () => {
    await using bench = await PapagoBench.open({}, QUICKLY);
    bench.server.answersAlways(HANGS);

    expect(await bench.failure()).toMatchObject({ code: 'unavailable', detail: 'timeout' });
    expect(bench.calls).toBe(2);
  });

  it('ends at its deadline also where the answer has begun', async () => {
    await using bench = await PapagoBench.open({}, QUICKLY);
    bench.server.answersAlways((response) => void response.writeHead(200).write('{"message":'));

    expect(await bench.failure()).toMatchObject({ code: 'unavailable', detail: 'timeout' });
    expect(bench.calls).toBe(2);
  });

  it('does not hold up the call after it', async () => {
    await using bench = await PapagoBench.open({}, QUICKLY);
    bench.server.answers(HANGS, translated('말'));

    expect(await bench.translate()).toEqual({ text: '말', source: 'en' });
  });

  it('tells that nobody listens at the address', async () => {
    const nobody = await CannedServer.start();
    const { url } = nobody;
    await nobody.stop();
    const parts = await openPapago(url, {}, {});

    const translation = parts.get(PapagoEngine).translate(SEVEN);

    await expect(translation).rejects.toMatchObject({ code: 'unavailable', detail: 'ECONNREFUSED' });
    await parts.close();
  });

  it('tells that the server closed the connection', async () => {
    await using bench = await PapagoBench.open({});
    bench.server.answersAlways((response) => void response.destroy());

    expect(await bench.failure()).toMatchObject({ code: 'unavailable', detail: 'UND_ERR_SOCKET' });
  });
});

describe('An error of Papago holds neither the key nor the text', () => {
  const echo = JSON.stringify({ error: { errorCode: '100', message: SECRET_TEXT, details: SECRET_TEXT } });

  it.each<[string, ServerLine]>([
    ['when the key is wrong', refused(401, '200')],
    ['when the quota is used up', refused(429, '400')],
    ['when the service fails', refused(500, 'N2MT99')],
    ['when the answer repeats the text', { status: 400, body: echo }],
    ['when the answer is a page', { status: 200, body: `<html>${SECRET_TEXT}</html>` }],
    ['when the connection is lost', (response) => void response.destroy()],
    ['when nobody answers', HANGS],
    [
      'when the answer is cut',
      (response) => void response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{'),
    ],
    ['when the answer is no HTTP', (response) => void response.socket?.end(`${SECRET_TEXT}\r\n\r\n`)],
  ])('%s', async (_when, line) => {
    await using bench = await PapagoBench.open({ failuresToBreak: 1 }, QUICKLY);
    bench.server.answersAlways(line);

    const error = await bench.failure({ text: SECRET_TEXT });

    const everything = [
      error.message,
      error.stack,
      JSON.stringify(error),
      inspect(error, { depth: 20, showHidden: true }),
      ...bench.log.lines.map(({ text }) => text),
    ].join('\n');
    expect(error).toBeInstanceOf(TranslationError);
    expect(everything).not.toContain(TEST_CREDENTIALS.clientSecret);
    expect(everything).not.toContain(TEST_CREDENTIALS.clientId);
    expect(everything).not.toContain('harbour');
  });
});

describe('A call to Papago', () => {
  it('is told on the trace each time, by characters of the text and how it went', async () => {
    await using bench = await PapagoBench.open({ pauseMs: 1 });
    const heard: TraceEvents['engine'][] = [];
    const stop = listenToTrace('engine', (event) => heard.push(event));
    bench.server.answers(refused(503, '900'), translated('일곱 시에 봐요.'));

    await bench.translate();
    stop();

    const milliseconds = expect.any(Number) as number;
    const common = { engine: 'Papago', characters: SEVEN.text.length, milliseconds };
    expect(heard).toEqual([
      { ...common, ok: false },
      { ...common, ok: true },
    ]);
  });
});
