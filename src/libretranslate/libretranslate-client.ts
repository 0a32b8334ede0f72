import { type HttpService } from '@nestjs/axios';
import type { AxiosRequestConfig, AxiosResponse } from 'axios';
import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import { firstValueFrom, type Observable } from 'rxjs';
import { connectionFailureOf } from '../connections/connection-failure';
import { tracedEngineCall } from '../tracing/traced-engine-call';
import { TranslationError } from '../translation/translation-error';
import {
  readCharacterLimit,
  readServerLanguages,
  readServerTranslation,
  type ServerLanguage,
  type ServerTranslation,
} from './libretranslate-answer';

export interface LibreTranslateClientOptions {
  /** Path of the address before the API's own, often empty. */
  basePath: string;
  /** Servers ask for one when their operator wants them to. */
  apiKey: string | undefined;
  /** Deadline of one call from when it is made, in milliseconds. */
  timeoutMs: number;
  /** Translations at once; further ones wait for their turn. */
  connections: number;
}

/** A text to translate, with languages by the server's codes. */
export interface ServerRequest {
  source: string;
  target: string;
  text: string;
}

/** What a server can do. */
export interface ServerOffer {
  languages: readonly ServerLanguage[];
  /** The longest text it takes, in characters; `undefined` without a limit. */
  characterLimit: number | undefined;
}

/** One call of LibreTranslate's public API, without second tries: https://docs.libretranslate.com/guides/api_usage */
export class LibreTranslateClient {
  private readonly turns: BulkheadPolicy;

  constructor(
    private readonly http: HttpService,
    private readonly options: LibreTranslateClientOptions,
  ) {
    this.turns = bulkhead(options.connections, Number.POSITIVE_INFINITY);
  }

  /** @throws {TranslationError} */
  translate(request: ServerRequest): Promise<ServerTranslation> {
    return this.turns.execute(() =>
      tracedEngineCall('LibreTranslate', request.text.length, () => this.call(request)),
    );
  }

  /** What the server can do; costs nobody anything. @throws {TranslationError} */
  async offer(signal?: AbortSignal): Promise<ServerOffer> {
    const languages = await this.get('/languages', signal);
    const settings = await this.get('/frontend/settings', signal);
    return {
      languages: readServerLanguages(languages.status, languages.data),
      characterLimit: readCharacterLimit(settings.status, settings.data),
    };
  }

  private async call({ source, target, text }: ServerRequest): Promise<ServerTranslation> {
    const { apiKey, basePath } = this.options;
    const body = { q: text, source, target, format: 'text', ...(apiKey && { api_key: apiKey }) };
    const answer = await this.answerTo((config) =>
      this.http.post<string>(`${basePath}/translate`, JSON.stringify(body), {
        ...config,
        headers: { 'Content-Type': 'application/json' },
      }),
    );
    return readServerTranslation(answer.status, answer.data, answer.headers['retry-after']);
  }

  private get(path: string, signal?: AbortSignal): Promise<AxiosResponse<string>> {
    return this.answerTo((config) => this.http.get<string>(this.options.basePath + path, config), signal);
  }

  private async answerTo(
    ask: (config: AxiosRequestConfig) => Observable<AxiosResponse<string>>,
    signal?: AbortSignal,
  ): Promise<AxiosResponse<string>> {
    const deadline = AbortSignal.timeout(this.options.timeoutMs);
    try {
      return await firstValueFrom(ask({ signal: signal ? AbortSignal.any([signal, deadline]) : deadline }));
    } catch (error) {
      // No `cause`: axios and undici errors carry the request, and with it the key and the text.
      throw new TranslationError('unavailable', {
        detail: connectionFailureOf(error).reason,
        isUnbilled: true,
      });
    }
  }
}
