import { badRequest, textIn } from './bot-api-objects';
import type { UpdateQueue } from './update-queue';
import type { WebhookDelivery } from './webhook-delivery';

const USUAL_CONNECTIONS = 40;

/** The webhook that the bot has set, if any: https://core.telegram.org/bots/api#setwebhook */
export class WebhookRegistration {
  private parameters: Record<string, unknown> = {};

  constructor(
    private readonly updates: UpdateQueue,
    private readonly delivery: WebhookDelivery,
  ) {}

  get url(): string {
    return textIn(this.parameters, 'url');
  }

  /** The parameters of the last `setWebhook`. */
  get settings(): Readonly<Record<string, unknown>> {
    return this.parameters;
  }

  /**
   * Delivers updates for a public origin to where it really listens, for example
   * `reach('https://bot.example.org', 'http://127.0.0.1:8080')`. Without this a webhook is only registered.
   */
  reach(publicOrigin: string, localOrigin: string): void {
    this.delivery.reach(publicOrigin, localOrigin);
  }

  set(parameters: Record<string, unknown>): true {
    const url = textIn(parameters, 'url');
    if (url && !url.startsWith('https://'))
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    this.updates.interrupt('terminated by setWebhook request');
    this.updates.allow(parameters['allowed_updates'] as string[] | undefined);
    if (parameters['drop_pending_updates']) this.updates.clear();
    this.register(parameters);
    return true;
  }

  delete(parameters: Record<string, unknown>): true {
    if (parameters['drop_pending_updates']) this.updates.clear();
    this.register({});
    return true;
  }

  info(): object {
    const { allowed_updates: allowedUpdates, certificate } = this.parameters;
    const { lastError } = this.delivery;
    return {
      url: this.url,
      has_custom_certificate: certificate !== undefined,
      pending_update_count: this.updates.size,
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
      ...(this.url ? { max_connections: this.maxConnections } : {}),
      ...(allowedUpdates ? { allowed_updates: allowedUpdates } : {}),
    };
  }

  private get maxConnections(): number {
    return Number(this.parameters['max_connections'] ?? USUAL_CONNECTIONS);
  }

  private register(parameters: Record<string, unknown>): void {
    this.parameters = parameters;
    const { url, maxConnections } = this;
    const secret = textIn(parameters, 'secret_token');
    this.delivery.to(url ? { url, secret, maxConnections } : undefined);
  }
}
