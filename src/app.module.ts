import { type DynamicModule, Module } from '@nestjs/common';
import type { Configuration } from './config/configuration';
import { ConfigurationModule } from './config/configuration.module';
import { FeaturesModule } from './features/features.module';
import { OperationsModule } from './operations/operations.module';
import { PapagoModule } from './papago/papago.module';
import { TelegramModule } from './telegram/telegram.module';

/** The whole bot, made of its parts for one configuration. */
@Module({})
export class AppModule {
  static configured(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.holding(configuration),
        OperationsModule,
        PapagoModule,
        TelegramModule,
        FeaturesModule,
      ],
    };
  }
}
