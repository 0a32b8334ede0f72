import type { FactoryProvider } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import type { Configuration } from '../../config/configuration';
import { ChatHash } from '../chat-hash';
import { HandlerRegistry } from '../commands/handler-registry';
import { OutgoingCalls } from '../outgoing/outgoing-calls';
import { LongPolling } from './long-polling';
import { FixedAddress, NgrokTunnel } from './public-address';
import { UpdateIntake } from './update-intake';
import { UpdateSource } from './update-source';
import { WebhookSecret } from './webhook-secret';
import { WebhookSource } from './webhook-source';

type Config = ConfigService<Configuration, true>;

/** The one source of this process, as the environment chose it. */
export const updateSourceProvider: FactoryProvider<UpdateSource> = {
  provide: UpdateSource,
  inject: [OutgoingCalls, UpdateIntake, HandlerRegistry, ConfigService],
  useFactory: (calls: OutgoingCalls, intake: UpdateIntake, handlers: HandlerRegistry, config: Config) => {
    const { source } = config.get('telegram', { infer: true });
    const allowedUpdates = (): string[] => handlers.allowedUpdates();
    if (source.mode === 'polling') return new LongPolling(calls, intake, allowedUpdates);
    const { host, port } = config.get('http', { infer: true });
    const listensEverywhere = host === '0.0.0.0' || host === '::';
    const { address } = source;
    return new WebhookSource(
      calls,
      address.kind === 'ngrok'
        ? new NgrokTunnel(`${listensEverywhere ? '127.0.0.1' : host}:${port}`, address.authtoken)
        : new FixedAddress(address.publicUrl),
      source,
      allowedUpdates,
    );
  },
};

export const webhookSecretProvider: FactoryProvider<WebhookSecret> = {
  provide: WebhookSecret,
  inject: [ConfigService],
  useFactory: (config: Config) => {
    const { source } = config.get('telegram', { infer: true });
    return new WebhookSecret(source.mode === 'webhook' ? source.secret : undefined);
  },
};

export const chatHashProvider: FactoryProvider<ChatHash> = {
  provide: ChatHash,
  inject: [ConfigService],
  useFactory: (config: Config) => new ChatHash(config.get('telegram', { infer: true }).token),
};
