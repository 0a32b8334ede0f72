import { Module } from '@nestjs/common';
import { HealthModule } from './health/health.module';
import { LoggingModule } from './logging/logging.module';

/** What operators see of the bot: health and logs. */
@Module({ imports: [LoggingModule, HealthModule] })
export class OperationsModule {}
