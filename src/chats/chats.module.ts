import { Module } from '@nestjs/common';
import { StorageModule } from '../storage/storage.module';
import { ChatMoves } from './chat-moves';
import { HintLimit } from './hint-limit';
import { KeptTranslations } from './kept-translations';
import { PersonSettings } from './person-settings';
import { UsageCounts } from './usage-counts';

/** What the bot remembers. */
@Module({
  imports: [StorageModule],
  providers: [PersonSettings, HintLimit, ChatMoves, KeptTranslations, UsageCounts],
  exports: [PersonSettings, HintLimit, ChatMoves, KeptTranslations, UsageCounts],
})
export class ChatsModule {}
