import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import type { Configuration } from '../../config/configuration';
import { BotApiClient } from './bot-api-client';
import { OutgoingCalls } from './outgoing-calls';
import { OutgoingTelegram } from './outgoing-telegram';

type Config = ConfigService<Configuration, true>;

const CONNECTIONS = 32;

/** The one choke point for every call to the Bot API. */
@Module({
  providers: [
    {
      provide: BotApiClient,
      inject: [ConfigService],
      useFactory: (config: Config) => {
        const { apiRoot, token } = config.get('telegram', { infer: true });
        return new BotApiClient({ apiRoot, token, connections: CONNECTIONS });
      },
    },
    {
      provide: OutgoingCalls,
      inject: [BotApiClient],
      useFactory: (client: BotApiClient) => new OutgoingCalls(client),
    },
    {
      provide: OutgoingTelegram,
      inject: [OutgoingCalls, ConfigService],
      useFactory: (calls: OutgoingCalls, config: Config) =>
        new OutgoingTelegram(config.get('telegram', { infer: true }).token, calls),
    },
  ],
  exports: [OutgoingCalls, OutgoingTelegram],
})
export class OutgoingModule implements OnApplicationShutdown {
  constructor(@Inject(BotApiClient) private readonly client: BotApiClient) {}

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
