import { type BeforeApplicationShutdown, type DynamicModule, Module } from '@nestjs/common';
import { BotRoutesController } from './bot-routes.controller';
import { BotRunner } from './bot-runner';
import { FaultBoard } from './fault-board';
import { LatencyBoard } from './latency-board';
import { PlaygroundController } from './playground.controller';
import { PlaygroundFeed, type PlaygroundParts } from './playground-feed';
import { TelegramStandIn } from './telegram-stand-in/telegram-stand-in';

/** The page's server. At its end the bot is ended first, while it can still finish what it has in hand. */
@Module({})
export class PlaygroundModule implements BeforeApplicationShutdown {
  constructor(private readonly runner: BotRunner) {}

  static of(parts: PlaygroundParts, runner: BotRunner): DynamicModule {
    return {
      module: PlaygroundModule,
      controllers: [PlaygroundController, BotRoutesController],
      providers: [
        { provide: BotRunner, useValue: runner },
        { provide: TelegramStandIn, useValue: parts.telegram },
        { provide: FaultBoard, useValue: parts.faults },
        { provide: LatencyBoard, useValue: parts.latency },
        { provide: PlaygroundFeed, useValue: new PlaygroundFeed(parts) },
      ],
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.stop();
  }
}
