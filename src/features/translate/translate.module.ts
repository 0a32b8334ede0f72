import { Module } from '@nestjs/common';
import { ChatsModule } from '../../chats/chats.module';
import { TranslationModule } from '../../translation/translation.module';
import { PrivateMessageHandler } from './private-message.handler';
import { TrCommand } from './tr.command';
import { TranslationAnswers } from './translation-answers';

@Module({
  imports: [TranslationModule, ChatsModule],
  providers: [TranslationAnswers, TrCommand, PrivateMessageHandler],
})
export class TranslateModule {}
