import { Module } from '@nestjs/common';
import { ChatsModule } from '../../chats/chats.module';
import { RegisterCommand } from './register.command';

@Module({ imports: [ChatsModule], providers: [RegisterCommand] })
export class RegisterModule {}
