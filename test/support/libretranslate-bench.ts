import { Test } from '@nestjs/testing';
import { ConfigurationModule } from '#bot/config/configuration.module';
import { readConfiguration } from '#bot/config/read-configuration';
import { LibreTranslateClient } from '#bot/libretranslate/libretranslate-client';
import { LibreTranslateEngine } from '#bot/libretranslate/libretranslate-engine';
import { LibreTranslateModule } from '#bot/libretranslate/libretranslate.module';
import { LibreTranslateOffer } from '#bot/libretranslate/libretranslate-offer';
import { isPapagoPair } from '#bot/papago/papago-pairs';
import type { EngineRequest } from '#bot/translation/translation-engine';
import { eventually } from './eventually';
import { KeptLog } from './kept-log';
import { LibreTranslateServer } from './libretranslate-server';
import { TEST_ENVIRONMENT } from './test-environment';

/** Something to translate in a direction that Papago lacks. */
export const SEVEN: EngineRequest = { source: 'tr', target: 'ko', text: 'Yedide görüşürüz.' };

/** The parts of the bot that speak with LibreTranslate, a server in its place, and the operator's log. */
export class LibreTranslateBench implements AsyncDisposable {
  readonly log = new KeptLog();
  server = new LibreTranslateServer();
  engine!: LibreTranslateEngine;
  private close: () => Promise<void> = () => Promise.resolve();

  static async open(
    prepare: (server: LibreTranslateServer) => void = () => undefined,
  ): Promise<LibreTranslateBench> {
    const bench = await LibreTranslateBench.closed(prepare);
    await eventually('the languages are known', () => bench.engine.supports('en', 'ko'));
    return bench;
  }

  /** Does not wait until the languages are known. */
  static async closed(
    prepare: (server: LibreTranslateServer) => void = () => undefined,
    variables: Record<string, string> = {},
    path = '',
  ): Promise<LibreTranslateBench> {
    const bench = new LibreTranslateBench();
    await bench.server.listen(0);
    prepare(bench.server);
    await bench.start({ LIBRETRANSLATE_URL: bench.server.url + path, ...variables });
    return bench;
  }

  async start(variables: Record<string, string>): Promise<void> {
    const configuration = readConfiguration({ ...TEST_ENVIRONMENT, ...variables }, isPapagoPair);
    const module = await Test.createTestingModule({
      imports: [ConfigurationModule.holding(configuration), LibreTranslateModule],
    })
      .overrideProvider(LibreTranslateOffer)
      .useFactory({
        inject: [LibreTranslateClient],
        factory: (client: LibreTranslateClient) =>
          new LibreTranslateOffer(client, { refreshMs: 5, firstPauseMs: 1, longestPauseMs: 5 }),
      })
      .overrideProvider(LibreTranslateEngine)
      .useFactory({
        inject: [LibreTranslateClient, LibreTranslateOffer],
        factory: (client: LibreTranslateClient, offer: LibreTranslateOffer) =>
          new LibreTranslateEngine(client, offer, { id: 'libretranslate', pauseMs: 1, longestPauseMs: 50 }),
      })
      .setLogger(this.log)
      .compile();
    await module.init();
    this.engine = module.get(LibreTranslateEngine);
    this.close = () => module.close();
  }

  failure(request: Partial<EngineRequest> = {}): Promise<unknown> {
    return this.engine.translate({ ...SEVEN, ...request }).catch((error: unknown) => error);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
    await this.server.stop();
  }
}
