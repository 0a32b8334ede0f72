import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import type { Configuration } from '../config/configuration';
import { StateStore } from '../storage/state-store';
import { StorageModule } from '../storage/storage.module';
import { ChatMoves } from './chat-moves';
import { ChatSettings } from './chat-settings';
import { Forgetting } from './forgetting';
import { Glossary } from './glossary';
import { HintLimit } from './hint-limit';
import { KeptTranslations } from './kept-translations';
import { MessageLinks } from './message-links';
import { OnceNotices } from './once-notices';
import { OpenSteps } from './open-steps';
import { PersonRate } from './person-rate';
import { PersonSettings } from './person-settings';
import { RegisterChoice } from './register-choice';
import { TellLimit } from './tell-limit';
import { UsageCounts } from './usage-counts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the bot remembers. */
@Module({
  imports: [StorageModule],
  providers: [
    ChatSettings,
    PersonSettings,
    RegisterChoice,
    HintLimit,
    ChatMoves,
    Forgetting,
    KeptTranslations,
    OnceNotices,
    OpenSteps,
    UsageCounts,
    { provide: Glossary, inject: [StateStore], useFactory: (store: StateStore) => new Glossary(store) },
    {
      provide: MessageLinks,
      inject: [StateStore, ConfigService],
      useFactory: (store: StateStore, config: ConfigService<Configuration, true>) =>
        new MessageLinks(store, config.get('messageLinkDays', { infer: true }) * DAY_MS),
    },
    { provide: TellLimit, inject: [StateStore], useFactory: (store: StateStore) => new TellLimit(store) },
    {
      provide: PersonRate,
      inject: [StateStore, ConfigService],
      useFactory: (store: StateStore, config: ConfigService<Configuration, true>) =>
        new PersonRate(store, config.get('limits', { infer: true }).userMessagesPerMinute),
    },
  ],
  exports: [
    ChatSettings,
    PersonSettings,
    RegisterChoice,
    HintLimit,
    ChatMoves,
    Forgetting,
    Glossary,
    KeptTranslations,
    MessageLinks,
    OnceNotices,
    OpenSteps,
    PersonRate,
    TellLimit,
    UsageCounts,
  ],
})
export class ChatsModule {}
