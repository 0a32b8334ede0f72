import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { build as prettyStream } from 'pino-pretty';
import type { Configuration } from '../../config/configuration';
import { BotLogger } from './bot-logger';
import { redactor } from './redaction';

type Config = ConfigService<Configuration, true>;

function streamFor(format: 'pretty' | 'json'): DestinationStream {
  if (format === 'json') return process.stdout;
  return prettyStream({
    destination: process.stdout,
    singleLine: true,
    colorize: process.stdout.isTTY,
    translateTime: 'HH:MM:ss',
    ignore: 'pid,hostname,context',
    messageFormat: '{context}: {msg}',
  });
}

/** Log lines: structured, one stream, every secret blotted out. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (config: Config) => {
        const { level, format, destination } = config.get('log', { infer: true });
        const { token, source } = config.get('telegram', { infer: true });
        const { clientSecret } = config.get('papago', { infer: true });
        const apiKey = config.get('libreTranslate', { infer: true })?.apiKey;
        const secret = source.mode === 'webhook' ? source.secret : undefined;
        const redact = redactor([token, clientSecret, apiKey, secret].filter((known) => known !== undefined));
        return {
          // No line for each HTTP request: health checks would drown the rest.
          forRoutes: [],
          pinoHttp: [
            { level, autoLogging: false, base: null, hooks: { streamWrite: redact } },
            destination ?? streamFor(format),
          ],
        };
      },
    }),
  ],
  providers: [BotLogger],
  exports: [BotLogger],
})
export class LoggingModule {}
