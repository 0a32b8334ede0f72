import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { OnceNotices } from '../../chats/once-notices';
import { OutgoingCalls } from '../../telegram/outgoing/outgoing-calls';
import { TelegramError } from '../../telegram/outgoing/telegram-error';
import { Budget, type Threshold } from '../../translation/budget';
import { Admins } from './admins';
import { UsageReport } from './usage-report';

/**
 * Tells each admin once a month that 80 %, and that 100 %, of the month's characters are used. Where that fails, the
 * next call that finds it so tries again.
 */
@Injectable()
export class AdminAlerts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AdminAlerts.name);
  /** An update's sends are numbered, and an alert is none of those of the update that gave the reason. */
  private readonly outsideOfUpdates = AsyncLocalStorage.snapshot();
  private readonly stopping = new AbortController();
  private readonly underway = new Set<Promise<void>>();
  private readonly logged = new Set<string>();

  constructor(
    private readonly budget: Budget,
    private readonly calls: OutgoingCalls,
    private readonly notices: OnceNotices,
    private readonly report: UsageReport,
    private readonly admins: Admins,
  ) {}

  onApplicationBootstrap(): void {
    this.budget.onThreshold((threshold) => this.outsideOfUpdates(() => this.alert(threshold)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.underway);
  }

  private alert(threshold: Threshold): void {
    const notice = `usage-${threshold}:${this.report.month}`;
    this.logOnce(threshold, notice);
    if (this.stopping.signal.aborted) return;
    for (const personId of this.admins.ids) {
      const told = this.tell(personId, threshold, notice).finally(() => this.underway.delete(told));
      this.underway.add(told);
    }
  }

  private async tell(personId: number, threshold: Threshold, notice: string): Promise<void> {
    try {
      await this.notices.tell(personId, notice, () => this.send(personId, threshold));
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      this.logger.warn(`An admin could not be told of the month's usage yet: ${String(error)}`);
    }
  }

  private async send(personId: number, threshold: Threshold): Promise<void> {
    const text = await this.report.alert(threshold, await this.admins.languageOf(personId));
    try {
      await this.calls.call('sendMessage', { chat_id: personId, text }, { signal: this.stopping.signal });
    } catch (error) {
      if (!(error instanceof TelegramError) || error.isPassing) throw error;
      const position = this.admins.ids.indexOf(personId) + 1;
      this.logger.warn(
        `Telegram does not let the bot write to number ${position} of ADMIN_USERS (${error.code}): they have to open a private chat with the bot and press Start, once.`,
      );
    }
  }

  /** Whoever has named no admins finds it here. */
  private logOnce(threshold: Threshold, notice: string): void {
    if (this.logged.has(notice)) return;
    this.logged.add(notice);
    this.logger.warn(
      threshold === 100
        ? 'A text was not translated, since PAPAGO_MONTHLY_CHARACTER_LIMIT leaves no room for it.'
        : '80 % of PAPAGO_MONTHLY_CHARACTER_LIMIT are used.',
    );
  }
}
