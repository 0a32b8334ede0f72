import { HttpModule } from '@nestjs/axios';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { Pool } from 'undici';
import type { Configuration } from '../config/configuration';
import { httpOver } from './undici-axios-adapter';

/** Where a vendor is, and how many connections to it there may be at once. */
export interface PooledHttpOptions {
  addressIn: (config: ConfigService<Configuration, true>) => string;
  connections: number;
}

@Module({})
class PoolModule implements OnApplicationShutdown {
  static of({ addressIn, connections }: PooledHttpOptions): DynamicModule {
    return {
      module: PoolModule,
      providers: [
        {
          provide: Pool,
          inject: [ConfigService],
          useFactory: (config: ConfigService<Configuration, true>) =>
            new Pool(new URL(addressIn(config)).origin, { connections }),
        },
      ],
      exports: [Pool],
    };
  }

  constructor(@Inject(Pool) private readonly pool: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}

/** Nest's `HttpService` for one vendor, over a pool of kept connections that ends with the application. */
export function pooledHttp(options: PooledHttpOptions): DynamicModule {
  return HttpModule.registerAsync({
    imports: [PoolModule.of(options)],
    inject: [Pool],
    useFactory: httpOver,
  });
}
