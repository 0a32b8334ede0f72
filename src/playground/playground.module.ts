import { type DynamicModule, Module } from '@nestjs/common';
import { AppModule } from '../app.module';
import type { Configuration } from '../config/configuration';
import { FaultBoard } from './fault-board';
import { PlaygroundController } from './playground.controller';
import { PlaygroundFeed } from './playground-feed';
import { TelegramStandIn } from './telegram-stand-in/telegram-stand-in';

/** The real bot beside a page to chat with it. */
@Module({})
export class PlaygroundModule {
  static beside(configuration: Configuration, telegram: TelegramStandIn, faults: FaultBoard): DynamicModule {
    return {
      module: PlaygroundModule,
      imports: [AppModule.configured(configuration)],
      controllers: [PlaygroundController],
      providers: [
        { provide: TelegramStandIn, useValue: telegram },
        { provide: FaultBoard, useValue: faults },
        { provide: PlaygroundFeed, useValue: new PlaygroundFeed(telegram, faults) },
      ],
    };
  }
}
