import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { UpdateInbox } from '../../inbox/update-inbox';
import { StateStore } from '../../storage/state-store';
import { BotConnection } from '../../telegram/intake/bot-connection';

/** Asks each part that must answer before the bot can do its work. */
@Injectable()
export class Readiness {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly connection: BotConnection,
    private readonly state: StateStore,
    private readonly waiting: UpdateInbox,
  ) {}

  updates(): HealthIndicatorResult {
    const health = this.connection.health();
    const indicator = this.indicators.check('updates');
    return health.ready ? indicator.up() : indicator.down(health.problem);
  }

  store(): Promise<HealthIndicatorResult> {
    return this.answers('store', () => this.state.check());
  }

  inbox(): Promise<HealthIndicatorResult> {
    return this.answers('inbox', () => this.waiting.count());
  }

  private async answers(name: string, ask: () => Promise<unknown>): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(name);
    try {
      await ask();
      return indicator.up();
    } catch (error) {
      return indicator.down((error as Error).message);
    }
  }
}
