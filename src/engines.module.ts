import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import type { Configuration } from './config/configuration';
import { LibreTranslateEngine } from './libretranslate/libretranslate-engine';
import { LibreTranslateModule } from './libretranslate/libretranslate.module';
import { PapagoEngine } from './papago/papago-engine';
import { PapagoModule } from './papago/papago.module';
import { EngineChain } from './translation/engine-chain';
import { TranslationEngine } from './translation/translation-engine';

/** One engine: its module, what that exports, and the section that is there when the operator has set it up. */
interface EnginePart {
  module: Type;
  engine: Type<TranslationEngine>;
  section: keyof Configuration;
}

/** The engines in order: the first that has a direction translates. */
const ENGINES: readonly EnginePart[] = [
  { module: PapagoModule, engine: PapagoEngine, section: 'papago' },
  { module: LibreTranslateModule, engine: LibreTranslateEngine, section: 'libreTranslate' },
];

/** Those engines that are set up, as the one `TranslationEngine` of the whole bot. */
@Global()
@Module({})
export class EnginesModule {
  static configured(configuration: Configuration): DynamicModule {
    const parts = ENGINES.filter(({ section }) => configuration[section] !== undefined);
    return {
      module: EnginesModule,
      imports: parts.map(({ module }) => module),
      providers: [
        {
          provide: TranslationEngine,
          inject: parts.map(({ engine }) => engine),
          useFactory: (...engines: [TranslationEngine, ...TranslationEngine[]]) =>
            engines.length === 1 ? engines[0] : new EngineChain(engines),
        },
      ],
      exports: [TranslationEngine],
    };
  }
}
