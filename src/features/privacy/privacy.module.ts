import { Module } from '@nestjs/common';
import { ChatsModule } from '../../chats/chats.module';
import { TelegramModule } from '../../telegram/telegram.module';
import { ForgetMeCommand } from './forget-me.command';
import { PrivacyCommand } from './privacy.command';
import { type KeptDays, PrivacyStatement } from './privacy-statement';

const KEPT_DAYS: KeptDays = { messageLinks: 30, translations: 7, deadLetters: 8 };

@Module({
  imports: [TelegramModule, ChatsModule],
  providers: [
    { provide: PrivacyStatement, useFactory: () => new PrivacyStatement(KEPT_DAYS) },
    PrivacyCommand,
    ForgetMeCommand,
  ],
})
export class PrivacyModule {}
