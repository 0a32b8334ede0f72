import { ModulesContainer, DiscoveryService, MetadataScanner, NestFactory, Reflector } from '@nestjs/core';
import { AppModule } from '../../dist/app.module.js';
import { readConfiguration } from '../../dist/config/read-configuration.js';
import { HandlerRegistry } from '../../dist/telegram/commands/handler-registry.js';

/** Any environment does: nothing is started, and nobody is called. */
const ENVIRONMENT = {
  TELEGRAM_BOT_TOKEN: '123456:TEST-TOKEN',
  PAPAGO_CLIENT_ID: 'nobody',
  PAPAGO_CLIENT_SECRET: 'nothing',
};

/**
 * The handlers of the whole bot as its registry knows them, each with the `module` that it belongs to, and the
 * commands among them in the order of the menus. Nest's preview makes no instance of any part.
 */
export async function handlersOfTheBot() {
  const configuration = readConfiguration(ENVIRONMENT, () => true);
  const app = await NestFactory.createApplicationContext(AppModule.configured(configuration), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const registry = new HandlerRegistry(discovery, new MetadataScanner(), new Reflector());
  registry.onModuleInit();
  const moduleOf = new Map(discovery.getProviders().map(({ name, host }) => [name, host.name]));
  const withModule = (handler) => ({ ...handler, module: moduleOf.get(handler.handler.split('.')[0]) });
  const everybody = { chat: 'private', isOperator: true, isGroupAdmin: true };
  return {
    commands: registry.commands(everybody).map(withModule),
    others: registry
      .handlers()
      .filter(({ kind }) => kind !== 'command')
      .map(withModule),
  };
}
