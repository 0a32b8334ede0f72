import type { UpdateQueue } from './update-queue';
import { type DeliveryOptions, TELEGRAM_DELIVERY, WebhookSession } from './webhook-session';

/** The webhook as the bot has set it. */
export interface WebhookAddress {
  url: string;
  secret: string;
  maxConnections: number;
}

/** Delivers updates by HTTP while a webhook is set whose public address is known to lead somewhere here. */
export class WebhookDelivery {
  private readonly options: DeliveryOptions;
  private readonly origins = new Map<string, string>();
  private readonly ends = new Set<Promise<void>>();
  private address: WebhookAddress | undefined;
  private isRunning = false;
  private session: { key: string; session: WebhookSession } | undefined;
  /** The newest failure; `date` is Unix time in seconds. */
  lastError: { date: number; message: string } | undefined;

  /** @param now Unix time in milliseconds */
  constructor(
    private readonly updates: UpdateQueue,
    private readonly now: () => number,
    options: Partial<DeliveryOptions> = {},
  ) {
    this.options = { ...TELEGRAM_DELIVERY, ...options };
    updates.on('added', () => this.session?.session.advance());
  }

  start(): void {
    this.isRunning = true;
    this.renew();
  }

  /** Breaks off what is under way, and leaves no connection and no timer behind. */
  async stop(): Promise<void> {
    this.isRunning = false;
    this.renew();
    await Promise.all(this.ends);
  }

  /** Tells where a public origin really listens; nothing is delivered to an unknown one. */
  reach(publicOrigin: string, localOrigin: string): void {
    this.origins.set(new URL(publicOrigin).origin, localOrigin);
    this.renew();
  }

  /** Delivers to this webhook from now on, or nowhere. The same one again changes nothing. */
  to(address: WebhookAddress | undefined): void {
    if (address?.url !== this.address?.url) this.lastError = undefined;
    this.address = address;
    this.renew();
  }

  private renew(): void {
    const target = this.isRunning ? this.target() : undefined;
    const key = JSON.stringify(target);
    if (key === this.session?.key) return;
    this.endSession();
    this.session = target && {
      key,
      session: new WebhookSession(target, this.updates, this.options, (message) => {
        this.lastError = { date: Math.floor(this.now() / 1000), message };
      }),
    };
    this.session?.session.advance();
  }

  private endSession(): void {
    if (!this.session) return;
    const end = this.session.session.end().finally(() => this.ends.delete(end));
    this.ends.add(end);
  }

  private target() {
    if (!this.address) return undefined;
    const { url, secret, maxConnections } = this.address;
    const { origin: publicOrigin, pathname, search } = new URL(url);
    const origin = this.origins.get(publicOrigin);
    return origin === undefined ? undefined : { origin, path: pathname + search, secret, maxConnections };
  }
}
