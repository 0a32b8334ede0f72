import { HttpService } from '@nestjs/axios';
import { Test, type TestingModule } from '@nestjs/testing';
import { ConfigurationModule } from '#bot/config/configuration.module';
import { type EnvironmentVariables, readConfiguration } from '#bot/config/read-configuration';
import { PapagoClient } from '#bot/papago/papago-client';
import { PAPAGO_ENGINE_DEFAULTS, PapagoEngine, type PapagoEngineOptions } from '#bot/papago/papago-engine';
import { isPapagoPair } from '#bot/papago/papago-pairs';
import { ncloudWire } from '#bot/papago/papago-wire';
import { PapagoModule } from '#bot/papago/papago.module';
import type { EngineRequest, Translation, TranslationEngine } from '#bot/translation/translation-engine';
import { TranslationError } from '#bot/translation/translation-error';
import { CannedServer, type ServerLine } from './canned-server';
import { KeptLog } from './kept-log';
import { TEST_CREDENTIALS, TEST_ENVIRONMENT } from './test-environment';

/** What Papago says when all is well. */
export function translated(text: string, source = 'en', target = 'ko'): ServerLine {
  const result = { srcLangType: source, tarLangType: target, translatedText: text };
  return { status: 200, body: JSON.stringify({ message: { result } }) };
}

/** A refusal in the words of NAVER Cloud's gateway. */
export function refused(
  status: number,
  errorCode: string | number,
  headers: Record<string, string> = {},
): ServerLine {
  return { status, body: JSON.stringify({ error: { errorCode, message: 'No' } }), headers };
}

/** Makes the parts of the bot that speak with Papago. @param options other pauses than the real ones */
export async function openPapago(
  baseUrl: string,
  variables: EnvironmentVariables = {},
  options?: Partial<PapagoEngineOptions>,
  log = new KeptLog(),
): Promise<TestingModule> {
  const environment = { ...TEST_ENVIRONMENT, PAPAGO_BASE_URL: baseUrl, ...variables };
  const configuration = readConfiguration(environment, isPapagoPair);
  const builder = Test.createTestingModule({
    imports: [ConfigurationModule.holding(configuration), PapagoModule],
  }).setLogger(log);
  if (options)
    builder.overrideProvider(PapagoEngine).useFactory({
      inject: [HttpService],
      factory: (http: HttpService) =>
        new PapagoEngine(
          new PapagoClient(http, {
            wire: ncloudWire,
            credentials: TEST_CREDENTIALS,
            basePath: '',
            timeoutMs: configuration.papago.timeoutMs,
            connections: 8,
          }),
          { ...PAPAGO_ENGINE_DEFAULTS, pauseMs: 1, ...options },
        ),
    });
  return builder.compile();
}

export const SEVEN: EngineRequest = { source: 'auto', target: 'ko', text: 'See you at seven.' };

/** The engine, a server in Papago's place, and the operator's log. */
export class PapagoBench implements AsyncDisposable {
  readonly log = new KeptLog();
  server!: CannedServer;
  private papago!: TestingModule;

  static async open(
    options?: Partial<PapagoEngineOptions>,
    variables: EnvironmentVariables = {},
    path = '',
  ): Promise<PapagoBench> {
    const bench = new PapagoBench();
    bench.server = await CannedServer.start();
    bench.papago = await openPapago(bench.server.url + path, variables, options, bench.log);
    return bench;
  }

  get engine(): TranslationEngine {
    return this.papago.get(PapagoEngine);
  }

  get calls(): number {
    return this.server.requests.length;
  }

  translate(request: Partial<EngineRequest> = {}): Promise<Translation> {
    return this.engine.translate({ ...SEVEN, ...request });
  }

  /** What a translation fails with. */
  async failure(request: Partial<EngineRequest> = {}): Promise<TranslationError> {
    const outcome = await this.translate(request).catch((error: unknown) => error);
    if (outcome instanceof TranslationError) return outcome;
    throw new Error('There should have been a TranslationError', { cause: outcome });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.papago.close();
    await this.server.stop();
  }
}
