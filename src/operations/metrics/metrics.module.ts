import { Module } from '@nestjs/common';
import { InboxModule } from '../../inbox/inbox.module';
import { TelegramModule } from '../../telegram/telegram.module';
import { BotMetrics } from './bot-metrics';
import { MetricsController } from './metrics.controller';

@Module({
  imports: [TelegramModule, InboxModule],
  controllers: [MetricsController],
  providers: [BotMetrics],
})
export class MetricsModule {}
