import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { ChatsModule } from '../../chats/chats.module';
import { PersonSettings } from '../../chats/person-settings';
import { UsageCounts } from '../../chats/usage-counts';
import type { Configuration } from '../../config/configuration';
import { TelegramModule } from '../../telegram/telegram.module';
import { TranslationModule } from '../../translation/translation.module';
import { AdminAlerts } from './admin-alerts';
import { Admins } from './admins';
import { UsageReport } from './usage-report';
import { UsageCommand } from './usage.command';

type Config = ConfigService<Configuration, true>;

@Module({
  imports: [ChatsModule, TelegramModule, TranslationModule],
  providers: [
    AdminAlerts,
    UsageCommand,
    {
      provide: UsageReport,
      inject: [UsageCounts, ConfigService],
      useFactory: (counts: UsageCounts, config: Config) =>
        new UsageReport(counts, {
          limits: config.get('limits', { infer: true }),
          pricePerMillion: config.get('papago', { infer: true }).pricePerMillion,
        }),
    },
    {
      provide: Admins,
      inject: [PersonSettings, ConfigService],
      useFactory: (settings: PersonSettings, config: Config) =>
        new Admins(config.get('admins', { infer: true }), settings),
    },
  ],
})
export class UsageModule {}
