import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { ChatsModule } from '../../chats/chats.module';
import { KEPT_TRANSLATION_MS } from '../../chats/kept-translations';
import { MONTH_LIFETIME_MS } from '../../chats/usage-counts';
import type { Configuration } from '../../config/configuration';
import { REMEMBER_DONE_MS } from '../../telegram/intake/update-dispatcher';
import { TelegramModule } from '../../telegram/telegram.module';
import { TranslationEngine } from '../../translation/translation-engine';
import { ForgetMeCommand } from './forget-me.command';
import { PrivacyCommand } from './privacy.command';
import { PrivacyStatement } from './privacy-statement';

const DAY_MS = 24 * 60 * 60 * 1000;

@Module({
  imports: [TelegramModule, ChatsModule],
  providers: [
    {
      provide: PrivacyStatement,
      inject: [ConfigService, TranslationEngine],
      useFactory: (config: ConfigService<Configuration, true>, engine: TranslationEngine) =>
        new PrivacyStatement(
          {
            messageLinks: config.get('messageLinkDays', { infer: true }),
            translations: KEPT_TRANSLATION_MS / DAY_MS,
            deadLetters: REMEMBER_DONE_MS / DAY_MS,
            counts: MONTH_LIFETIME_MS / DAY_MS,
          },
          engine.others,
        ),
    },
    PrivacyCommand,
    ForgetMeCommand,
  ],
})
export class PrivacyModule {}
