import { Module } from '@nestjs/common';
import { StorageModule } from '../storage/storage.module';
import { HintLimit } from './hint-limit';
import { PersonSettings } from './person-settings';

/** What the bot remembers. */
@Module({
  imports: [StorageModule],
  providers: [PersonSettings, HintLimit],
  exports: [PersonSettings, HintLimit],
})
export class ChatsModule {}
