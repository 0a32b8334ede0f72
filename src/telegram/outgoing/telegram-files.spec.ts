import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { BotApiServer, cut, failureOf, hangUp, json, refused } from '../../../test/support/bot-api-server';
import { eventually } from '../../../test/support/eventually';
import { callsThrough } from '../../../test/support/outgoing-bench';
import { TEST_TOKEN } from '../../../test/support/test-environment';
import type { BotApiClient } from './bot-api-client';
import { TelegramFiles } from './telegram-files';

const CSV = 'source,target\r\n팀장,Team Lead';
const MOST = 64;

const described = json({ ok: true, result: { file_id: 'words', file_path: 'documents/내 file #1.csv' } });
const file = (body: string | Buffer) => (response: ServerResponse) => void response.writeHead(200).end(body);
const status = (code: number) => (response: ServerResponse) =>
  void response.writeHead(code).end(`/file/bot${TEST_TOKEN}/documents`);

class Bench implements AsyncDisposable {
  private constructor(
    readonly server: BotApiServer,
    private readonly client: BotApiClient,
  ) {}

  /** @param answers to getFile, and then to the download */
  static async start(...answers: ((response: ServerResponse) => void)[]): Promise<Bench> {
    const server = new BotApiServer(answers);
    return new Bench(server, await server.start('/gateway'));
  }

  download(deadlineMs = 2_000): Promise<Buffer | undefined> {
    const files = new TelegramFiles(callsThrough(this.client), this.client);
    return files.download('words', MOST, deadlineMs);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.close();
    await this.server[Symbol.asyncDispose]();
  }
}

describe('A file that somebody has sent', () => {
  it('is found by its id and comes byte for byte', async () => {
    await using bench = await Bench.start(described, file(CSV));

    expect((await bench.download())?.toString()).toBe(CSV);
    expect(bench.server.seen.map(({ url, body }) => [url, body])).toEqual([
      [`/gateway/bot${TEST_TOKEN}/getFile`, '{"file_id":"words"}'],
      [`/gateway/file/bot${TEST_TOKEN}/documents/${encodeURIComponent('내 file #1.csv')}`, ''],
    ]);
  });

  it('may be empty, and may be just as large as it may be', async () => {
    await using bench = await Bench.start(described, file(''), described, file('x'.repeat(MOST)));

    expect(await bench.download()).toHaveLength(0);
    expect(await bench.download()).toHaveLength(MOST);
  });

  it('is not asked for when Telegram says how large it is, or that it is too large for bots', async () => {
    const large = json({ ok: true, result: { file_path: 'documents/1', file_size: MOST + 1 } });
    await using bench = await Bench.start(large, refused(400, 'Bad Request: file is too big'));

    expect(await bench.download()).toBeUndefined();
    expect(await bench.download()).toBeUndefined();
    expect(bench.server.seen.map(({ url }) => url)).toEqual(
      Array(2).fill(`/gateway/bot${TEST_TOKEN}/getFile`),
    );
  });

  it('that turns out to be too large is not read to its end, however long that is', async () => {
    let left = false;
    const endless = (response: ServerResponse): void => {
      response.writeHead(200).on('close', () => (left = true));
      const more = (): void =>
        void (response.destroyed || (response.write('x'.repeat(1000)), setImmediate(more)));
      more();
    };
    await using bench = await Bench.start(described, endless, described, file(CSV));

    expect(await bench.download()).toBeUndefined();
    expect((await bench.download())?.toString()).toBe(CSV);
    expect(await eventually('the server is let go', () => left)).toBe(true);
  });

  it.each([
    ['404, as its time is over', status(404), 'refused'],
    ['401', status(401), 'unauthorized'],
    ['429', status(429), 'flood'],
    ['502', status(502), 'unavailable'],
    ['a redirect', status(302), 'refused'],
    ['a cut body', cut, 'unavailable'],
    ['a closed connection', hangUp, 'unavailable'],
  ] as const)(
    'and is answered with %s is a TelegramError that tells no address (T13)',
    async (_what, answer, code) => {
      await using bench = await Bench.start(described, answer);

      const error = await failureOf(bench.download());

      expect(error).toMatchObject({ code, method: 'download' });
      expect(error.cause).toBeUndefined();
      expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toMatch(/TEST-TOKEN|documents/);
    },
  );

  it('and is unknown to Telegram is refused', async () => {
    await using bench = await Bench.start(refused(400, 'Bad Request: invalid file_id'));

    expect(await failureOf(bench.download())).toMatchObject({ code: 'refused', method: 'getFile' });
  });

  it.each([
    ['never begins', () => undefined],
    ['never ends', (response: ServerResponse) => void response.writeHead(200).write('half')],
  ])('and %s is given up at its deadline', async (_what, answer) => {
    await using bench = await Bench.start(described, answer);

    expect(await failureOf(bench.download(50))).toMatchObject({
      code: 'unavailable',
      description: 'timeout',
    });
  });
});
