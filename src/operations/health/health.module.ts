import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { InboxModule } from '../../inbox/inbox.module';
import { StorageModule } from '../../storage/storage.module';
import { TelegramModule } from '../../telegram/telegram.module';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';

@Module({
  imports: [TerminusModule.forRoot({ logger: false }), TelegramModule, StorageModule, InboxModule],
  controllers: [HealthController],
  providers: [Readiness],
})
export class HealthModule {}
