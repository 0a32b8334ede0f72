import type { EnvironmentVariables } from '#bot/config/read-configuration';

export const TEST_TOKEN = '123456:TEST-TOKEN';
export const TEST_CREDENTIALS = { clientId: 'TEST-CLIENT-ID', clientSecret: 'TEST-CLIENT-SECRET' };
export const TEST_WEBHOOK_SECRET = 'test-webhook-secret-0123456789abcdef';

/** The least an operator sets, on a free port, saying everything it can (see test-output.ts). */
export const TEST_ENVIRONMENT: EnvironmentVariables = {
  TELEGRAM_BOT_TOKEN: TEST_TOKEN,
  PAPAGO_CLIENT_ID: TEST_CREDENTIALS.clientId,
  PAPAGO_CLIENT_SECRET: TEST_CREDENTIALS.clientSecret,
  PORT: '0',
  LOG_LEVEL: 'trace',
  LOG_FORMAT: 'json',
};

/** What webhook mode needs beyond that. */
export const WEBHOOK_ENVIRONMENT: EnvironmentVariables = {
  TELEGRAM_MODE: 'webhook',
  PUBLIC_URL: 'https://bot.example.org',
  TELEGRAM_WEBHOOK_SECRET: TEST_WEBHOOK_SECRET,
};
