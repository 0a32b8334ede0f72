import type { IncomingMessage, ServerResponse } from 'node:http';
import { LocalServer } from '../../src/playground/local-server';

/** One `POST /translate`, as it came in. */
export interface LibreTranslateCall {
  q: string;
  source: string;
  target: string;
  format: string;
  api_key?: string;
}

interface Refusal {
  status: number;
  error: string;
  headers?: Record<string, string>;
}

/** A LibreTranslate server that says which direction it was asked for, and refuses in LibreTranslate's words. */
export class LibreTranslateServer implements AsyncDisposable {
  /** Translations that were asked for, oldest first. */
  readonly calls: LibreTranslateCall[] = [];
  languages: unknown = languagesOf('en', 'ko', 'tr', 'it', 'uz');
  settings: unknown = { charLimit: -1, keyRequired: false };
  /** Without one anybody may ask. */
  apiKey: string | undefined;
  /** What it takes a text for when it has to find out. */
  detects: { language: string; confidence: number } = { language: 'tr', confidence: 92 };
  /** How often somebody asked for the languages. */
  timesAsked = 0;
  private readonly refusals: Refusal[] = [];
  private always: Refusal | undefined;
  private readonly server = new LocalServer((request, response) => this.serve(request, response));

  static async start(): Promise<LibreTranslateServer> {
    const server = new LibreTranslateServer();
    await server.listen(0);
    return server;
  }

  get url(): string {
    return this.server.url;
  }

  listen(port: number): Promise<void> {
    return this.server.start(port);
  }

  /** The next translations get these, one each. */
  refuses(...refusals: Refusal[]): this {
    this.refusals.push(...refusals);
    return this;
  }

  refusesAlways(refusal: Refusal | undefined): this {
    this.always = refusal;
    return this;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const say = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
      void response
        .writeHead(status, { 'Content-Type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    const path = `${request.method} ${request.url}`;
    if (path === 'GET /languages') {
      this.timesAsked += 1;
      return say(this.always?.status ?? 200, this.always ? { error: this.always.error } : this.languages);
    }
    if (path === 'GET /frontend/settings') return say(200, this.settings);
    if (path !== 'POST /translate') return say(404, { error: 'Not found' });
    const call = JSON.parse(Buffer.concat(chunks).toString('utf8')) as LibreTranslateCall;
    this.calls.push(call);
    const refusal = this.refusals.shift() ?? this.always ?? this.refusalOf(call);
    if (refusal) return say(refusal.status, { error: refusal.error }, refusal.headers);
    const source = call.source === 'auto' ? this.detects.language : call.source;
    say(200, {
      translatedText: `${source}→${call.target}: ${call.q}`,
      ...(call.source === 'auto' && { detectedLanguage: this.detects }),
    });
  }

  private refusalOf({ api_key: key, target }: LibreTranslateCall): Refusal | undefined {
    if (this.apiKey && key === undefined)
      return { status: 400, error: 'Please contact the server operator to get an API key' };
    if (this.apiKey && key !== this.apiKey) return { status: 403, error: 'Invalid API key' };
    const isKnown =
      Array.isArray(this.languages) && this.languages.some((one: { code: string }) => one.code === target);
    return isKnown ? undefined : { status: 400, error: `${target} is not supported` };
  }
}

/** A list of languages as `GET /languages` gives it, each into all of them. */
export function languagesOf(...codes: string[]): { code: string; name: string; targets: string[] }[] {
  return codes.map((code) => ({ code, name: code, targets: codes }));
}
