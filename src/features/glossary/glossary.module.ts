import { Module } from '@nestjs/common';
import { ChatsModule } from '../../chats/chats.module';
import { TelegramModule } from '../../telegram/telegram.module';
import { GlossaryClearHandler } from './glossary-clear.handler';
import { GlossaryFileHandler } from './glossary-file.handler';
import { GlossaryImport } from './glossary-import';
import { GlossaryCommand } from './glossary.command';

@Module({
  imports: [ChatsModule, TelegramModule],
  providers: [GlossaryCommand, GlossaryClearHandler, GlossaryFileHandler, GlossaryImport],
})
export class GlossaryModule {}
