import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';
import { UpdateInbox } from '../../inbox/update-inbox';
import { BotConnection } from '../../telegram/intake/bot-connection';
import { UnknownSends } from '../../telegram/outgoing/unknown-sends';

/** Figures of the bot for Prometheus, read when they are asked for. Labels are few and fixed. */
@Injectable()
export class BotMetrics {
  private readonly registry = new Registry();

  constructor(unknownSends: UnknownSends, inbox: UpdateInbox, connection: BotConnection) {
    const registers = [this.registry];
    new Counter({
      name: 'telegram_unknown_sends_total',
      help: 'Messages of which Telegram never told whether they were sent; each may have been sent twice, or not at all.',
      registers,
      async collect() {
        const total = await unknownSends.total();
        this.reset();
        this.inc(total);
      },
    });
    new Gauge({
      name: 'telegram_last_poll_seconds',
      help: 'Seconds since getUpdates was last answered; -1 before the first answer, and with webhooks.',
      registers,
      collect() {
        this.set(connection.secondsSincePoll() ?? -1);
      },
    });
    new Gauge({
      name: 'inbox_updates',
      help: 'Updates that are not done: waiting, taken by a worker, or dead after failing again and again.',
      labelNames: ['state'],
      registers,
      async collect() {
        const { waiting, taken, dead } = await inbox.count();
        this.set({ state: 'waiting' }, waiting);
        this.set({ state: 'taken' }, taken);
        this.set({ state: 'dead' }, dead);
      },
    });
  }

  /** In the format of https://prometheus.io/docs/instrumenting/exposition_formats */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}
