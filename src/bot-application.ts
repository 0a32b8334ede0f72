import { type DynamicModule, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { botVersion } from './bot-version';
import type { Configuration } from './config/configuration';
import { withEnvironmentFile } from './config/environment-file';
import { readConfiguration } from './config/read-configuration';
import { BotLogger } from './operations/logging/bot-logger';
import { describeStartFault } from './operations/start-faults';
import { isPapagoPair } from './papago/papago-pairs';
import { refuseUnfitModules } from './telegram/commands/module-fit';
import { summaryOf } from './telegram/error-summary';
import { BotConnection } from './telegram/intake/bot-connection';

/** Updates are far smaller; what is larger is no update. */
const BODY_LIMIT = 1024 * 1024;

function httpAdapter(): FastifyAdapter {
  // A client that connects and says nothing must not keep the process from ending.
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  // Whatever is no JSON is no update either; fastify alone would answer 415.
  adapter.getInstance().addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
  return adapter;
}

/**
 * Makes the application with its logger and shutdown hooks; nothing is started.
 * @throws {UnfitModulesError} before any part is made
 */
export async function createBotApplication(
  configuration: Configuration,
  rootModule: DynamicModule = AppModule.configured(configuration),
): Promise<NestFastifyApplication> {
  await refuseUnfitModules(rootModule, botVersion());
  const app = await NestFactory.create<NestFastifyApplication>(
    rootModule,
    httpAdapter(),
    // Without a logger until ours is there: a fault of the start is told once, by `endWithFault`.
    { logger: false, abortOnError: false },
  );
  app.useLogger(app.get(BotLogger));
  // As process 1 of a container a signal without a handler is ignored, so the process ends itself.
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  configuration.warnings.forEach((warning) => Logger.warn(warning, 'Environment'));
  return app;
}

/**
 * Starts the application. When the bot cannot work until the operator has changed something, that is said and
 * the process ends with 1.
 */
export async function runBotApplication(app: NestFastifyApplication, { http }: Configuration): Promise<void> {
  process.on('unhandledRejection', (reason) => {
    Logger.error(`A promise failed unnoticed, please report this as a bug: ${summaryOf(reason)}`, 'Process');
  });
  await app.listen(http.port, http.host);
  app
    .get(BotConnection)
    .opened()
    .catch((error: unknown) => {
      endWithFault(error);
    });
}

/** Starts the bot with the environment of this process and the `.env` file of this folder. */
export async function runBot(): Promise<void> {
  const configuration = readConfiguration(withEnvironmentFile('.env', process.env), isPapagoPair);
  await runBotApplication(await createBotApplication(configuration), configuration);
}

/** Says what is wrong and ends the process. */
export function endWithFault(error: unknown): never {
  process.stderr.write(`${describeStartFault(error)}\n`);
  process.exit(1);
}
