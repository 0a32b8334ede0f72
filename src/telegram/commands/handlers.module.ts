import { Global, Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { DiscoveryModule } from '@nestjs/core';
import type { Configuration } from '../../config/configuration';
import { ChatAdmins } from '../chat-admins';
import { OutgoingCalls } from '../outgoing/outgoing-calls';
import { OutgoingModule } from '../outgoing/outgoing.module';
import { HandlerRegistry } from './handler-registry';
import { Permissions } from './permissions';

/** What every decorated handler needs, wherever its module is. */
@Global()
@Module({
  imports: [DiscoveryModule, OutgoingModule],
  providers: [
    HandlerRegistry,
    {
      provide: ChatAdmins,
      inject: [OutgoingCalls],
      useFactory: (calls: OutgoingCalls) => new ChatAdmins(calls),
    },
    {
      provide: Permissions,
      inject: [ChatAdmins, ConfigService],
      useFactory: (admins: ChatAdmins, config: ConfigService<Configuration, true>) =>
        new Permissions(admins, config.get('admins', { infer: true })),
    },
  ],
  exports: [ChatAdmins, HandlerRegistry, Permissions],
})
export class HandlersModule {}
