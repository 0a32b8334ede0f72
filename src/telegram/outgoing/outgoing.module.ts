import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { ChatMoves } from '../../chats/chat-moves';
import { ChatsModule } from '../../chats/chats.module';
import type { Configuration } from '../../config/configuration';
import { StateStore } from '../../storage/state-store';
import { StorageModule } from '../../storage/storage.module';
import { BotApiClient } from './bot-api-client';
import { ButtonSigner } from './button-signer';
import { Outbox } from './outbox';
import { OutgoingCalls } from './outgoing-calls';
import { OutgoingRequests } from './outgoing-requests';
import { OutgoingTelegram } from './outgoing-telegram';
import { PaceMemory } from './pace-memory';
import { SendPacer } from './send-pacer';
import { SendWindows } from './send-windows';
import { TelegramFiles } from './telegram-files';
import { UnknownSends } from './unknown-sends';
import { UpdateRuns } from './update-runs';

type Config = ConfigService<Configuration, true>;

/** More than calls can be made at once: a call that waits for a connection looks as if it had been made. */
const CONNECTIONS = 48;

/** The one choke point for every call to the Bot API. */
@Module({
  imports: [StorageModule, ChatsModule],
  providers: [
    UpdateRuns,
    UnknownSends,
    TelegramFiles,
    {
      provide: BotApiClient,
      inject: [ConfigService],
      useFactory: (config: Config) => {
        const { apiRoot, token } = config.get('telegram', { infer: true });
        return new BotApiClient({ apiRoot, token, connections: CONNECTIONS });
      },
    },
    {
      provide: ButtonSigner,
      inject: [ConfigService],
      useFactory: (config: Config) => new ButtonSigner(config.get('telegram', { infer: true }).token),
    },
    {
      provide: Outbox,
      inject: [StateStore, UnknownSends, ConfigService],
      useFactory: (store: StateStore, unknownSends: UnknownSends, config: Config) =>
        new Outbox(store, unknownSends, config.get('telegram', { infer: true }).unknownSends),
    },
    {
      provide: OutgoingRequests,
      inject: [BotApiClient, StateStore, ConfigService],
      useFactory: (client: BotApiClient, store: StateStore, config: Config) => {
        const { sendLimits } = config.get('telegram', { infer: true });
        return new OutgoingRequests(
          client,
          new SendPacer(new SendWindows(sendLimits, new PaceMemory(store))),
        );
      },
    },
    {
      provide: OutgoingCalls,
      inject: [OutgoingRequests, UpdateRuns, Outbox, ChatMoves, ButtonSigner],
      useFactory: (
        requests: OutgoingRequests,
        runs: UpdateRuns,
        outbox: Outbox,
        moves: ChatMoves,
        buttons: ButtonSigner,
      ) => new OutgoingCalls(requests, { runs, outbox, moves, buttons }),
    },
    {
      provide: OutgoingTelegram,
      inject: [OutgoingCalls, ConfigService],
      useFactory: (calls: OutgoingCalls, config: Config) =>
        new OutgoingTelegram(config.get('telegram', { infer: true }).token, calls),
    },
  ],
  exports: [ButtonSigner, OutgoingCalls, OutgoingTelegram, TelegramFiles, Outbox, UpdateRuns, UnknownSends],
})
export class OutgoingModule implements OnApplicationShutdown {
  constructor(@Inject(BotApiClient) private readonly client: BotApiClient) {}

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
