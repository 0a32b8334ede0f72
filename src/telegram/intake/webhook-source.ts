import { readFile } from 'node:fs/promises';
import { Logger } from '@nestjs/common';
import type { OutgoingCalls } from '../outgoing/outgoing-calls';
import type { PublicAddress } from './public-address';
import { type SourceHealth, UpdateSource } from './update-source';

/** Where Telegram posts updates, under the public address. */
export const WEBHOOK_PATH = '/telegram/webhook';

export interface WebhookOptions {
  secret: string;
  maxConnections: number;
  /** Path of a self-signed certificate to upload. */
  certificate?: string;
}

/** Tells Telegram where to post updates. The controller receives them. */
export class WebhookSource extends UpdateSource {
  override readonly mode = 'webhook';
  private readonly logger = new Logger(WebhookSource.name);
  private set = false;

  constructor(
    private readonly calls: OutgoingCalls,
    private readonly address: PublicAddress,
    private readonly options: WebhookOptions,
    /** The kinds of updates that are wanted; without it Telegram keeps the list that it has. */
    private readonly allowedUpdates?: () => readonly string[],
  ) {
    super();
  }

  override async open(signal: AbortSignal): Promise<void> {
    const { secret, maxConnections, certificate } = this.options;
    const publicUrl = await this.address.open();
    const parameters = {
      url: publicUrl + WEBHOOK_PATH,
      secret_token: secret,
      max_connections: maxConnections,
      allowed_updates: this.allowedUpdates?.(),
      ...(certificate && {
        certificate: { source: await readFile(certificate), filename: 'certificate.pem' },
      }),
    };
    await this.calls.call('setWebhook', parameters, { signal });
    this.set = true;
    this.logger.log(`Telegram delivers updates to ${publicUrl}${WEBHOOK_PATH}`);
  }

  /** The webhook stays set: Telegram keeps what comes meanwhile and delivers it to the next process. */
  override async close(): Promise<void> {
    this.set = false;
    await this.address.close();
  }

  override health(): SourceHealth {
    return this.set ? { ready: true } : { ready: false, problem: 'The webhook is not set yet.' };
  }
}
