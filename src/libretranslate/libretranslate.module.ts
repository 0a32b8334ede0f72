import { HttpService } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import type { Configuration } from '../config/configuration';
import { pooledHttp } from '../connections/pooled-http.module';
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

/** A LibreTranslate server, which the operator sets up for what Papago lacks. */
@Module({
  imports: [pooledHttp({ addressIn: (config) => settingIn(config).url, connections: CONNECTIONS })],
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
