import { Module } from '@nestjs/common';
import { ChatsModule } from '../../chats/chats.module';
import { TranslationModule } from '../../translation/translation.module';
import { SettingsCommand } from './settings.command';

@Module({ imports: [TranslationModule, ChatsModule], providers: [SettingsCommand] })
export class SettingsModule {}
