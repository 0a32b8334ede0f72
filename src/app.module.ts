import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Configuration } from './config/configuration';
import { ConfigurationModule } from './config/configuration.module';
import { EnginesModule } from './engines.module';
import { FeaturesModule } from './features/features.module';
import { OperationsModule } from './operations/operations.module';
import { TelegramModule } from './telegram/telegram.module';

export type ModuleOfTheBot = Type | DynamicModule;

/** The whole bot, made of its parts for one configuration. */
@Module({})
export class AppModule {
  /**
   * @param modules from outside; they stand before the features, of which the last takes every message that is left
   * @param engines provides the `TranslationEngine` to all, by default those that are set up
   */
  static configured(
    configuration: Configuration,
    modules: readonly ModuleOfTheBot[] = [],
    engines: ModuleOfTheBot = EnginesModule.configured(configuration),
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.holding(configuration),
        OperationsModule,
        engines,
        TelegramModule,
        ...modules,
        FeaturesModule,
      ],
    };
  }
}
