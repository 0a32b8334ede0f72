import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotEnvironment } from './bot-messages';

/** The token and the key that the stand-ins accept. */
export const TOKEN = '123456:TEST-TOKEN';
export const CREDENTIALS = { clientId: 'playground', clientSecret: 'playground-only' };

/** A folder that is there until this process ends, however often the bot does meanwhile. */
function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'papago-playground-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What the bot needs in its environment to find the stand-ins, and what the visitor has set for it. */
export function botEnvironment(telegramUrl: string, papagoUrl: string): BotEnvironment {
  return {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegramUrl,
    PAPAGO_CLIENT_ID: CREDENTIALS.clientId,
    PAPAGO_CLIENT_SECRET: CREDENTIALS.clientSecret,
    PAPAGO_BASE_URL: papagoUrl,
    PAPAGO_PRICE_PER_MILLION: process.env['PAPAGO_PRICE_PER_MILLION'],
    DATA_DIR: passingFolder(),
    // 지민 runs this bot.
    ADMIN_USERS: '1001',
    LOG_LEVEL: process.env['LOG_LEVEL'],
  };
}
