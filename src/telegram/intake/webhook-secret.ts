import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const HEADER = 'x-telegram-bot-api-secret-token';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Turns away, before the body is read, every call that does not prove the webhook's secret. */
export class WebhookSecret {
  private readonly expected: Buffer | undefined;

  /** @param secret `undefined` when the bot is not in webhook mode; then nobody is let in */
  constructor(secret: string | undefined) {
    this.expected = secret ? hash(secret) : undefined;
  }

  readonly check = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const given = request.headers[HEADER];
    // Hashes have one length, so that comparing them tells nothing about the secret's.
    if (this.expected && typeof given === 'string' && timingSafeEqual(hash(given), this.expected))
      return next();
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end('{"message":"The secret token is missing or wrong."}');
  };
}
