import { Module } from '@nestjs/common';
import { GlossaryModule } from './glossary/glossary.module';
import { HelpModule } from './help/help.module';
import { LanguagesModule } from './languages/languages.module';
import { PrivacyModule } from './privacy/privacy.module';
import { RegisterModule } from './register/register.module';
import { SettingsModule } from './settings/settings.module';
import { StartModule } from './start/start.module';
import { TranslateModule } from './translate/translate.module';
import { UsageModule } from './usage/usage.module';

/**
 * What users can do, in the order of the menus. `TranslateModule` takes every message that none before it
 * took, so it stays last.
 *
 * Telegram asks every bot for /start and /help, NAVER has its notice in both, and without translation there is no
 * interpreter. Each of the others can be taken out: its folder, its import and its line.
 */
@Module({
  imports: [
    StartModule,
    HelpModule,
    LanguagesModule,
    RegisterModule,
    SettingsModule,
    GlossaryModule,
    UsageModule,
    PrivacyModule,
    TranslateModule,
  ],
})
export class FeaturesModule {}
