import { Module } from '@nestjs/common';
import { HealthModule } from './health/health.module';
import { LoggingModule } from './logging/logging.module';
import { MetricsModule } from './metrics/metrics.module';

/** What operators see of the bot: health, metrics and logs. */
@Module({ imports: [LoggingModule, HealthModule, MetricsModule] })
export class OperationsModule {}
