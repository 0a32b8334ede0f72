import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, request } from 'undici';

const SECRET = 'bench-webhook-secret-0123456789abcdef';

/** Stand-ins that answer at once, each in a process of its own. */
export async function startStubs(variables = {}) {
  const child = fork('bench/stubs.mjs', { env: { PATH: process.env.PATH, ...variables } });
  const [port] = await once(child, 'message');
  return { child, url: `http://127.0.0.1:${port}` };
}

export async function startBot(stubsUrl, port) {
  const folder = mkdtempSync(join(tmpdir(), 'papago-bench-'));
  const child = fork('bench/bot.mjs', {
    env: {
      PATH: process.env.PATH,
      TELEGRAM_BOT_TOKEN: '123456:TEST-TOKEN',
      TELEGRAM_API_ROOT: stubsUrl,
      TELEGRAM_MODE: 'webhook',
      PUBLIC_URL: 'https://bench.example.org',
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      PAPAGO_CLIENT_ID: 'bench',
      PAPAGO_CLIENT_SECRET: 'bench-secret',
      PAPAGO_BASE_URL: stubsUrl,
      PAPAGO_TIMEOUT_MS: '60000',
      PAPAGO_MONTHLY_CHARACTER_LIMIT: '0',
      CHAT_DAILY_CHARACTER_LIMIT: '0',
      USER_MESSAGES_PER_MINUTE: '0',
      DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'json',
    },
  });
  child.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await untilAnswering(`http://127.0.0.1:${port}/health/ready`);
  return child;
}

export async function untilAnswering(url) {
  for (;;) {
    const status = await request(url).then(
      ({ statusCode, body }) => body.dump().then(() => statusCode),
      () => 0,
    );
    if (status === 200) return;
    await sleep(20);
  }
}

let lastId = 0;

/** The next update: a private message of this chat. Texts differ, so that none is translated before. */
export function nextUpdate(chat, text = '안녕하세요') {
  lastId += 1;
  const from = { id: chat, is_bot: false, first_name: 'P', language_code: 'ko' };
  const message = {
    message_id: lastId,
    date: 1,
    from,
    chat: { id: chat, type: 'private' },
    text: `${text} ${lastId}`,
  };
  return { id: lastId, body: JSON.stringify({ update_id: lastId, message }) };
}

/** Delivers updates to one process as Telegram does, over connections that stay open. */
export function deliveryTo(port, connections) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
  const deliver = async (update) => {
    const { body } = await pool.request({
      path: '/telegram/webhook',
      method: 'POST',
      headers,
      body: update,
    });
    await body.dump();
  };
  return { deliver, close: () => pool.close() };
}

/** When each message was answered so far: unix milliseconds by message id. */
export async function answeredAt(stubsUrl) {
  return (await request(`${stubsUrl}/answered`)).body.json();
}

/** The number below which this share of the numbers lies. */
export function percentile(numbers, share) {
  return numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
}
