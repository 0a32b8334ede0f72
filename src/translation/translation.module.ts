import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { ChatsModule } from '../chats/chats.module';
import { KeptTranslations } from '../chats/kept-translations';
import { PersonSettings } from '../chats/person-settings';
import { UsageCounts } from '../chats/usage-counts';
import type { Configuration } from '../config/configuration';
import type { Language } from '../languages/languages';
import { Budget } from './budget';
import { DirectionFinder } from './direction-finder';
import { LanguageDetector } from './language-detector';
import { PersonLanguages } from './person-languages';
import { RememberingEngine } from './remembering-engine';
import { TranslationEngine } from './translation-engine';
import { Translator } from './translator';

/** How a message becomes a translation. The engine comes from the composition root. */
@Module({
  imports: [ChatsModule],
  providers: [
    {
      provide: Budget,
      inject: [UsageCounts, ConfigService],
      useFactory: (counts: UsageCounts, config: ConfigService<Configuration, true>) =>
        new Budget(counts, config.get('limits', { infer: true })),
    },
    LanguageDetector,
    {
      provide: DirectionFinder,
      inject: [LanguageDetector, TranslationEngine],
      useFactory: (detector: LanguageDetector, engine: TranslationEngine) =>
        new DirectionFinder(detector, (source, target) => engine.supports(source, target)),
    },
    {
      provide: Translator,
      inject: [TranslationEngine, KeptTranslations, Budget, DirectionFinder],
      useFactory: (
        engine: TranslationEngine,
        kept: KeptTranslations,
        budget: Budget,
        directions: DirectionFinder,
      ) => new Translator(new RememberingEngine(engine, kept, budget), directions),
    },
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
  exports: [Budget, Translator, PersonLanguages],
})
export class TranslationModule {}
