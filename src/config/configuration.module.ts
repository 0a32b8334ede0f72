import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import type { Configuration } from './configuration';

/** Gives module files the validated configuration through Nest's `ConfigService<Configuration, true>`. */
@Module({})
export class ConfigurationModule {
  static holding(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      imports: [
        ConfigModule.forRoot({
          isGlobal: true,
          ignoreEnvFile: true,
          skipProcessEnv: true,
          load: [() => configuration],
        }),
      ],
    };
  }
}
