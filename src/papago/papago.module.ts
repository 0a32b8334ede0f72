import { HttpModule, HttpService } from '@nestjs/axios';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { Pool } from 'undici';
import type { Configuration } from '../config/configuration';
import { httpOver } from '../connections/undici-axios-adapter';
import { PapagoClient } from './papago-client';
import { PAPAGO_ENGINE_DEFAULTS, PapagoEngine } from './papago-engine';
import { ncloudWire, openApiWire } from './papago-wire';

type Config = ConfigService<Configuration, true>;

/**
 * Few at once: NAVER publishes no rate, and throttles what comes too fast. Enough that one slow text, which takes one of
 * them, is not felt by the others.
 */
const CONNECTIONS = 16;

@Module({
  providers: [
    {
      provide: Pool,
      inject: [ConfigService],
      useFactory: (config: Config) =>
        new Pool(new URL(config.get('papago', { infer: true }).baseUrl).origin, { connections: CONNECTIONS }),
    },
  ],
  exports: [Pool],
})
class PapagoConnectionsModule implements OnApplicationShutdown {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}

/** The Papago translation service. */
@Module({
  imports: [
    HttpModule.registerAsync({
      imports: [PapagoConnectionsModule],
      inject: [Pool],
      useFactory: httpOver,
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
