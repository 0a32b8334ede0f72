import {
  type MiddlewareConsumer,
  Module,
  type NestModule,
  type OnApplicationBootstrap,
  RequestMethod,
} from '@nestjs/common';
import { InjectBot, TelegrafModule } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { ChatMoves } from '../chats/chat-moves';
import { ChatsModule } from '../chats/chats.module';
import { OpenSteps } from '../chats/open-steps';
import { InboxModule } from '../inbox/inbox.module';
import { StorageModule } from '../storage/storage.module';
import type { BotContext } from './bot-context';
import { HandlerRegistry } from './commands/handler-registry';
import { HandlersModule } from './commands/handlers.module';
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
import { ButtonSigner } from './outgoing/button-signer';
import { OutgoingModule } from './outgoing/outgoing.module';
import { OutgoingTelegram } from './outgoing/outgoing-telegram';
import { answerUnknownButtons, tameBot, telegrafOptions } from './telegraf-bot';

/** The door to Telegram: updates in, calls out, commands between. */
@Module({
  imports: [
    TelegrafModule.forRootAsync({
      imports: [OutgoingModule, ChatsModule],
      inject: [OutgoingTelegram, ChatMoves, ButtonSigner, OpenSteps, HandlerRegistry],
      useFactory: telegrafOptions,
    }),
    HandlersModule,
    InboxModule,
    StorageModule,
    OutgoingModule,
  ],
  controllers: [WebhookController],
  providers: [
    BotConnection,
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
  exports: [BotConnection, OutgoingModule, PastUpdates],
})
export class TelegramModule implements NestModule, OnApplicationBootstrap {
  constructor(
    @InjectBot() private readonly bot: Telegraf<BotContext>,
    telegram: OutgoingTelegram,
    private readonly secret: WebhookSecret,
  ) {
    tameBot(bot, telegram);
  }

  onApplicationBootstrap(): void {
    answerUnknownButtons(this.bot);
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(this.secret.check).forRoutes({ path: WEBHOOK_PATH, method: RequestMethod.POST });
  }
}
