import { Controller, Get, Header } from '@nestjs/common';
import { Registry } from 'prom-client';
import { BotMetrics } from './bot-metrics';

/** What Prometheus asks. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: BotMetrics) {}

  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  show(): Promise<string> {
    return this.metrics.text();
  }
}
