import { HttpModule, HttpService } from '@nestjs/axios';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { Pool } from 'undici';
import type { Configuration } from '../config/configuration';
import { httpOver } from '../connections/undici-axios-adapter';
import { LibreTranslateClient } from './libretranslate-client';
import { LibreTranslateEngine } from './libretranslate-engine';
import { LibreTranslateOffer } from './libretranslate-offer';

type Config = ConfigService<Configuration, true>;

/** A server without a graphics card takes seconds for a long text. */
const TIMEOUT_MS = 20_000;
/** It computes by itself: more at once would only make each one slower. */
const CONNECTIONS = 4;

function settingIn(config: Config): NonNullable<Configuration['libreTranslate']> {
  const setting = config.get('libreTranslate', { infer: true });
  if (!setting) throw new Error('LibreTranslate is not set up; this module is only for when it is.');
  return setting;
}

@Module({
  providers: [
    {
      provide: Pool,
      inject: [ConfigService],
      useFactory: (config: Config) =>
        new Pool(new URL(settingIn(config).url).origin, { connections: CONNECTIONS }),
    },
  ],
  exports: [Pool],
})
class LibreTranslateConnectionsModule implements OnApplicationShutdown {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}

/** A LibreTranslate server, which the operator sets up for what Papago lacks. */
@Module({
  imports: [
    HttpModule.registerAsync({
      imports: [LibreTranslateConnectionsModule],
      inject: [Pool],
      useFactory: httpOver,
    }),
  ],
  providers: [
    {
      provide: LibreTranslateClient,
      inject: [HttpService, ConfigService],
      useFactory: (http: HttpService, config: Config) => {
        const { url, apiKey } = settingIn(config);
        const basePath = new URL(url).pathname.replace(/\/$/, '');
        return new LibreTranslateClient(http, {
          basePath,
          apiKey,
          timeoutMs: TIMEOUT_MS,
          connections: CONNECTIONS,
        });
      },
    },
    {
      provide: LibreTranslateOffer,
      inject: [LibreTranslateClient],
      useFactory: (client: LibreTranslateClient) => new LibreTranslateOffer(client),
    },
    {
      provide: LibreTranslateEngine,
      inject: [LibreTranslateClient, LibreTranslateOffer, ConfigService],
      useFactory: (client: LibreTranslateClient, offer: LibreTranslateOffer, config: Config) =>
        new LibreTranslateEngine(client, offer, {
          id: `libretranslate ${settingIn(config).url}`,
          pauseMs: 300,
          longestPauseMs: 5_000,
        }),
    },
  ],
  exports: [LibreTranslateClient, LibreTranslateEngine],
})
export class LibreTranslateModule {}
