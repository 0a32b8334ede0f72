import { HttpService } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import type { Configuration } from '../config/configuration';
import { pooledHttp } from '../connections/pooled-http.module';
import { PapagoClient } from './papago-client';
import { PAPAGO_ENGINE_DEFAULTS, PapagoEngine } from './papago-engine';
import { ncloudWire, openApiWire } from './papago-wire';

type Config = ConfigService<Configuration, true>;

/**
 * Few at once: NAVER publishes no rate, and throttles what comes too fast. Enough that one slow text, which takes one of
 * them, is not felt by the others.
 */
const CONNECTIONS = 16;

/** The Papago translation service. */
@Module({
  imports: [
    pooledHttp({
      addressIn: (config) => config.get('papago', { infer: true }).baseUrl,
      connections: CONNECTIONS,
    }),
  ],
  providers: [
    {
      provide: PapagoEngine,
      inject: [HttpService, ConfigService],
      useFactory: (http: HttpService, config: Config) => {
        const { wire, baseUrl, clientId, clientSecret, timeoutMs, ...papago } = config.get('papago', {
          infer: true,
        });
        const glossaryKey = wire === 'ncloud' ? papago.glossaryKey : undefined;
        const client = new PapagoClient(http, {
          wire: wire === 'openapi' ? openApiWire : ncloudWire,
          credentials: { clientId, clientSecret },
          basePath: new URL(baseUrl).pathname.replace(/\/$/, ''),
          timeoutMs,
          connections: CONNECTIONS,
        });
        const id = [wire, baseUrl, glossaryKey].join(' ');
        return new PapagoEngine(client, { ...PAPAGO_ENGINE_DEFAULTS, id, glossaryKey });
      },
    },
  ],
  exports: [PapagoEngine],
})
export class PapagoModule {}
