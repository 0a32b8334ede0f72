import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { ChatsModule } from '../chats/chats.module';
import { PersonSettings } from '../chats/person-settings';
import type { Configuration } from '../config/configuration';
import type { Language } from './languages';
import { PersonLanguages } from './person-languages';
import { TranslationEngine } from './translation-engine';
import { Translator } from './translator';

/** How a message becomes a translation. The engine comes from the composition root. */
@Module({
  imports: [ChatsModule],
  providers: [
    Translator,
    {
      provide: PersonLanguages,
      inject: [PersonSettings, TranslationEngine, ConfigService],
      useFactory: (
        settings: PersonSettings,
        engine: TranslationEngine,
        config: ConfigService<Configuration, true>,
      ) =>
        new PersonLanguages(
          settings,
          engine,
          config.get('languages', { infer: true }).defaults as [Language, Language],
        ),
    },
  ],
  exports: [Translator, PersonLanguages],
})
export class TranslationModule {}
