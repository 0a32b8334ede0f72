import { type MiddlewareConsumer, Module, type NestModule, RequestMethod } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { InjectBot, TelegrafModule } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { ChatMoves } from '../chats/chat-moves';
import { ChatsModule } from '../chats/chats.module';
import { InboxModule } from '../inbox/inbox.module';
import { StorageModule } from '../storage/storage.module';
import type { BotContext } from './bot-context';
import { ChatAdmins } from './chat-admins';
import { CommandRegistry } from './commands/command-registry';
import { MenuPublisher } from './commands/menu-publisher';
import { BotConnection } from './intake/bot-connection';
import { chatHashProvider, updateSourceProvider, webhookSecretProvider } from './intake/intake.providers';
import { GivenUpNotice } from './intake/given-up-notice';
import { PastUpdates } from './intake/past-updates';
import { UpdateDispatcher } from './intake/update-dispatcher';
import { UpdateEnding } from './intake/update-ending';
import { UpdateIntake } from './intake/update-intake';
import { UpdateReport } from './intake/update-report';
import { UpdateWorker } from './intake/update-worker';
import { WebhookController } from './intake/webhook.controller';
import { WebhookSecret } from './intake/webhook-secret';
import { WEBHOOK_PATH } from './intake/webhook-source';
import { OutgoingCalls } from './outgoing/outgoing-calls';
import { OutgoingModule } from './outgoing/outgoing.module';
import { OutgoingTelegram } from './outgoing/outgoing-telegram';
import { tameBot, telegrafOptions } from './telegraf-bot';

/** The door to Telegram: updates in, calls out, commands between. */
@Module({
  imports: [
    TelegrafModule.forRootAsync({
      imports: [OutgoingModule, ChatsModule],
      inject: [OutgoingTelegram, ChatMoves],
      useFactory: telegrafOptions,
    }),
    DiscoveryModule,
    InboxModule,
    StorageModule,
    OutgoingModule,
  ],
  controllers: [WebhookController],
  providers: [
    BotConnection,
    {
      provide: ChatAdmins,
      inject: [OutgoingCalls],
      useFactory: (calls: OutgoingCalls) => new ChatAdmins(calls),
    },
    CommandRegistry,
    GivenUpNotice,
    MenuPublisher,
    PastUpdates,
    UpdateDispatcher,
    UpdateEnding,
    UpdateIntake,
    UpdateReport,
    UpdateWorker,
    updateSourceProvider,
    webhookSecretProvider,
    chatHashProvider,
  ],
  exports: [BotConnection, ChatAdmins, CommandRegistry, OutgoingModule, PastUpdates],
})
export class TelegramModule implements NestModule {
  constructor(
    @InjectBot() bot: Telegraf<BotContext>,
    telegram: OutgoingTelegram,
    private readonly secret: WebhookSecret,
  ) {
    tameBot(bot, telegram);
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(this.secret.check).forRoutes({ path: WEBHOOK_PATH, method: RequestMethod.POST });
  }
}
