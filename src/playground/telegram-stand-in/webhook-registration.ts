import { badRequest, textIn } from './bot-api-objects';
import type { UpdateQueue } from './update-queue';

/** The webhook that the bot has set, if any: https://core.telegram.org/bots/api#setwebhook */
export class WebhookRegistration {
  private parameters: Record<string, unknown> = {};

  constructor(private readonly updates: UpdateQueue) {}

  get url(): string {
    return textIn(this.parameters, 'url');
  }

  /** The parameters of the last `setWebhook`. */
  get settings(): Readonly<Record<string, unknown>> {
    return this.parameters;
  }

  set(parameters: Record<string, unknown>): true {
    const url = textIn(parameters, 'url');
    if (url && !url.startsWith('https://'))
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    this.updates.interrupt('terminated by setWebhook request');
    this.updates.allow(parameters['allowed_updates'] as string[] | undefined);
    if (parameters['drop_pending_updates']) this.updates.clear();
    this.parameters = parameters;
    return true;
  }

  delete(parameters: Record<string, unknown>): true {
    if (parameters['drop_pending_updates']) this.updates.clear();
    this.parameters = {};
    return true;
  }

  info(): object {
    const { max_connections: maxConnections, allowed_updates: allowedUpdates, certificate } = this.parameters;
    return {
      url: this.url,
      has_custom_certificate: certificate !== undefined,
      pending_update_count: this.updates.size,
      ...(this.url ? { max_connections: maxConnections ?? 40 } : {}),
      ...(allowedUpdates ? { allowed_updates: allowedUpdates } : {}),
    };
  }
}
