import { STATUS_CODES } from 'node:http';
import type { Pool } from 'undici';
import type { Update } from './bot-api-objects';

/** Why an update was not taken, in the words of `getWebhookInfo`. */
export interface DeliveryFailure {
  problem: string;
  /** Milliseconds that the webhook asks to be left alone. */
  retryAfter?: number;
}

export interface WebhookRequest {
  /** Path and query of the webhook's address. */
  path: string;
  secret: string;
  /** Milliseconds after which no answer counts any more. */
  timeout: number;
}

/**
 * Delivers one update: https://core.telegram.org/bots/api#setwebhook
 * @returns `undefined` when the webhook has taken it
 */
export async function deliverUpdate(
  pool: Pool,
  { path, secret, timeout }: WebhookRequest,
  update: Update,
): Promise<DeliveryFailure | undefined> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeout);
  const headers = {
    'content-type': 'application/json',
    ...(secret && { 'x-telegram-bot-api-secret-token': secret }),
  };
  try {
    const body = JSON.stringify(update);
    const response = await pool.request({ path, method: 'POST', headers, body, signal: deadline.signal });
    await response.body.text();
    return failureOf(response.statusCode, response.headers['retry-after']);
  } catch (error) {
    return { problem: deadline.signal.aborted ? 'Read timeout expired' : problemOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(status: number, retryAfter: string | string[] | undefined): DeliveryFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  const seconds = Number(retryAfter);
  return {
    problem: `Wrong response from the webhook: ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(),
    ...(retryAfter && seconds >= 0 && { retryAfter: seconds * 1000 }),
  };
}

function problemOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ECONNREFUSED') return 'Connection refused';
  if (code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT') return 'Connection timed out';
  return 'Connection reset by peer';
}
