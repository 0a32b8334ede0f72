import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import type { UserFromGetMe, WebhookInfo } from 'telegraf/types';
import { Backoff } from '../../connections/backoff';
import type { BotContext } from '../bot-context';
import { MenuPublisher } from '../commands/menu-publisher';
import { OutgoingCalls } from '../outgoing/outgoing-calls';
import { TelegramError } from '../outgoing/telegram-error';
import { ConnectionRefusal } from './connection-refusal';
import { TunnelError } from './public-address';
import { UpdateDispatcher } from './update-dispatcher';
import { type SourceHealth, UpdateSource } from './update-source';

/** Docker kills ten seconds after it asked a container to stop. */
const DRAIN_MS = 8_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Brings the bot and Telegram together: who we are, whether the mode fits, then work and source. Telegram being
 * away only delays that. At the end it stops the source and lets running work finish.
 */
@Injectable()
export class BotConnection implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(BotConnection.name);
  private readonly closing = new AbortController();
  private problem: string | undefined = 'Telegram has not answered yet.';
  private opening: Promise<void> = Promise.resolve();
  private publishing: Promise<void> = Promise.resolve();

  constructor(
    @InjectBot() private readonly bot: Telegraf<BotContext>,
    private readonly calls: OutgoingCalls,
    private readonly source: UpdateSource,
    private readonly dispatcher: UpdateDispatcher,
    private readonly menus: MenuPublisher,
  ) {}

  onApplicationBootstrap(): void {
    this.opening = this.open();
    this.opening.catch(() => undefined);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    this.problem = 'The bot is stopping.';
    await this.opening.catch(() => undefined);
    await this.source.close();
    await Promise.all([this.dispatcher.stop(DRAIN_MS), this.publishing]);
  }

  /**
   * Resolves when updates come in.
   * @throws {ConnectionRefusal} when the operator must change something first
   */
  async opened(): Promise<void> {
    await this.opening;
  }

  health(): SourceHealth {
    return this.problem === undefined ? this.source.health() : { ready: false, problem: this.problem };
  }

  /** Seconds since `getUpdates` was last answered; `undefined` before the first time, and with webhooks. */
  secondsSincePoll(): number | undefined {
    return this.source.secondsSincePoll();
  }

  private async open(): Promise<void> {
    const me = await this.reach('token', () => this.calls.once('getMe', {}, this.closing));
    await this.reach('token', () => this.checkMode());
    if (this.closing.signal.aborted) return;
    // Set by us: telegraf would ask itself, once, and keep a failure for ever.
    this.bot.botInfo = me as UserFromGetMe;
    await this.dispatcher.start();
    await this.reach('webhook-refused', () => this.source.open(this.closing.signal));
    if (this.closing.signal.aborted) return;
    this.problem = undefined;
    this.logger.log(`@${this.bot.botInfo.username} is at work (${this.source.mode}).`);
    this.publishing = this.menus.publish(this.bot.botInfo.id, this.closing.signal);
  }

  /** Polling never removes a webhook: it may be the one of the bot in production. */
  private async checkMode(): Promise<void> {
    if (this.source.mode !== 'polling') return;
    const webhook = (await this.calls.once('getWebhookInfo', {}, this.closing)) as Partial<WebhookInfo>;
    if (webhook.url) throw new ConnectionRefusal('webhook-is-set');
  }

  /** Tries a step until Telegram is there; what only the operator can mend is thrown. */
  private async reach<T>(
    refusal: 'token' | 'webhook-refused',
    step: () => Promise<T>,
  ): Promise<T | undefined> {
    const backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    while (!this.closing.signal.aborted) {
      try {
        return await step();
      } catch (error) {
        this.throwIfFinal(refusal, error);
        this.tell(`Telegram cannot be reached, trying again: ${(error as Error).message}`);
        await backoff.pause(this.closing.signal, (error as TelegramError).retryAfterMs);
      }
    }
    return undefined;
  }

  private throwIfFinal(refusal: 'token' | 'webhook-refused', error: unknown): void {
    if (error instanceof TunnelError) throw new ConnectionRefusal('tunnel', error.message);
    if (!(error instanceof TelegramError)) throw error;
    if (error.code === 'unauthorized') throw new ConnectionRefusal('token', error.description);
    if (error.code === 'refused') throw new ConnectionRefusal(refusal, error.description);
  }

  private tell(problem: string): void {
    if (problem !== this.problem) this.logger.warn(problem);
    this.problem = problem;
  }
}
