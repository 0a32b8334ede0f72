import { Module } from '@nestjs/common';
import { ChatsModule } from '../../chats/chats.module';
import { TelegramModule } from '../../telegram/telegram.module';
import { RegisterCommand } from './register.command';

@Module({ imports: [TelegramModule, ChatsModule], providers: [RegisterCommand] })
export class RegisterModule {}
