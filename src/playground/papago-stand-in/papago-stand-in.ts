import type { IncomingMessage, ServerResponse } from 'node:http';
import { isPapagoPair } from '../../papago/papago-pairs';
import { type Language, MAIN_LANGUAGES } from '../../languages/languages';
import { type Fault, FaultScript } from '../fault-script';
import { type JsonAnswer, LocalServer } from '../local-server';
import { guessLanguage, PhraseTranslator } from './phrase-translator';

/** One translation that was asked for. */
export interface PapagoCall {
  path: string;
  headers: IncomingMessage['headers'];
  fields: Record<string, unknown>;
}

const MAX_TEXT = 5_000;
const WIRES: Record<string, { idHeader: string; secretHeader: string; nested: boolean }> = {
  '/nmt/v1/translation': {
    idHeader: 'x-ncp-apigw-api-key-id',
    secretHeader: 'x-ncp-apigw-api-key',
    nested: true,
  },
  '/v1/papago/n2mt': { idHeader: 'x-naver-client-id', secretHeader: 'x-naver-client-secret', nested: false },
};

/**
 * Papago's text translation on this machine: both wires and their errors over real HTTP. It translates with a
 * phrasebook, or with whatever a test puts in its place, and can be told to fail.
 */
export class PapagoStandIn {
  readonly calls: PapagoCall[] = [];
  readonly faults: FaultScript;
  /** Makes the translation; tests may replace it. May take its time. */
  translate: (text: string, source: Language, target: Language) => string | Promise<string>;
  readonly server = new LocalServer((request, response) => this.serve(request, response));

  /** @param random chooses which calls a switched fault hits; default: `Math.random` */
  constructor(
    private readonly credentials: { clientId: string; clientSecret: string },
    random?: () => number,
  ) {
    this.faults = new FaultScript(random);
    const phrases = new PhraseTranslator();
    this.translate = (text, source, target) => phrases.translate(text, source, target);
  }

  /** The address to give to the bot as `PAPAGO_BASE_URL`. */
  get url(): string {
    return this.server.url;
  }

  start(): Promise<void> {
    return this.server.start();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** The next calls go wrong, each in its way. */
  fail(...faults: Fault[]): void {
    this.faults.add('translate', ...faults);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fields = readFields(request, Buffer.concat(chunks).toString('utf8'));
    this.calls.push({ path, headers: request.headers, fields });
    const fault = this.faults.next('translate');
    await this.server.answer(response, fault, () => this.answer(path, request.headers, fields));
  }

  private async answer(
    path: string,
    headers: IncomingMessage['headers'],
    fields: Record<string, unknown>,
  ): Promise<JsonAnswer> {
    const wire = WIRES[path];
    if (!wire) return refuse(true, 404, '300', 'Not Found Exception');
    const { clientId, clientSecret } = this.credentials;
    if (headers[wire.idHeader] !== clientId || headers[wire.secretHeader] !== clientSecret)
      return wire.nested
        ? refuse(true, 401, '200', 'Authentication Failed')
        : refuse(false, 401, '024', 'Authentication failed (인증에 실패하였습니다.)');
    const fault = faultIn(fields);
    if (fault) return refuse(wire.nested, 400, ...fault);
    const text = String(fields['text']);
    const target = fields['target'] as Language;
    const source = fields['source'] === 'auto' ? guessLanguage(text) : (fields['source'] as Language);
    if (!source)
      return refuse(wire.nested, 400, 'N2MT09', 'language detection failed (언어감지에 실패했습니다.)');
    if (source === target)
      return refuse(
        wire.nested,
        400,
        'N2MT05',
        'source and target must be different (source와 target이 동일합니다.)',
      );
    if (!isPapagoPair(source, target))
      return refuse(wire.nested, 400, 'N2MT06', 'There is no source-to-target translator');
    const translatedText = await this.translate(text, source, target);
    return {
      status: 200,
      body: { message: { result: { srcLangType: source, tarLangType: target, translatedText } } },
    };
  }
}

function readFields(request: IncomingMessage, body: string): Record<string, unknown> {
  if (!request.headers['content-type']?.startsWith('application/json'))
    return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function faultIn({
  source,
  target,
  text,
}: Record<string, unknown>): [code: string, message: string] | undefined {
  const isLanguage = (value: unknown): boolean => MAIN_LANGUAGES.some((language) => language === value);
  if (!source) return ['N2MT01', 'source parameter is needed'];
  if (source !== 'auto' && !isLanguage(source)) return ['N2MT02', 'Unsupported source language'];
  if (!target) return ['N2MT03', 'target parameter is needed'];
  if (!isLanguage(target)) return ['N2MT04', 'Unsupported target language'];
  if (!text) return ['N2MT07', 'text parameter is needed'];
  if (typeof text === 'string' && text.length > MAX_TEXT)
    return ['N2MT08', 'text parameter exceeds max length'];
  return undefined;
}

function refuse(nested: boolean, status: number, errorCode: string, message: string): JsonAnswer {
  return { status, body: nested ? { error: { errorCode, message } } : { errorCode, errorMessage: message } };
}
