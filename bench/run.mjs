import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, request } from 'undici';

/**
 * How many updates a second go through the bot, in at the webhook and out at `sendMessage`, as a share of what
 * a bare server reaches that keeps, checks and logs nothing. Both run by turns, each in a process of its own.
 */
const UPDATES = 3_000;
const CHATS = 500;
const AT_ONCE = 40;
const ROUNDS = 3;
const SECRET = 'bench-webhook-secret-0123456789abcdef';
const PORTS = { floor: 39_101, bot: 39_102 };

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'papago-bench-'));
const stubs = fork('bench/stubs.mjs');
const [stubsPort] = await once(stubs, 'message');
const stubsUrl = `http://127.0.0.1:${stubsPort}`;
const floor = fork('bench/floor.mjs', [stubsUrl, String(PORTS.floor)]);
const bot = fork(resolve('dist/main.js'), {
  cwd: folder,
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
    PORT: String(PORTS.bot),
    LOG_LEVEL: 'warn',
    LOG_FORMAT: 'json',
  },
});

async function sentSoFar() {
  return Number(await (await request(`${stubsUrl}/sent`)).body.text());
}

async function untilAnswering(url) {
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

function nextUpdate() {
  lastId += 1;
  const id = 1 + (lastId % CHATS);
  const from = { id, is_bot: false, first_name: 'P', language_code: 'ko' };
  const message = {
    message_id: lastId,
    date: 1,
    from,
    chat: { id, type: 'private' },
    text: `안녕하세요 ${lastId}`,
  };
  return JSON.stringify({ update_id: lastId, message });
}

/** Updates a second from the first delivery to the last answer. */
async function measure(port) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: AT_ONCE });
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
  const goal = (await sentSoFar()) + UPDATES;
  const started = performance.now();
  let left = UPDATES;
  const deliver = async () => {
    while (left > 0) {
      left -= 1;
      const { body } = await pool.request({
        path: '/telegram/webhook',
        method: 'POST',
        headers,
        body: nextUpdate(),
      });
      await body.dump();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, deliver));
  while ((await sentSoFar()) < goal) await sleep(2);
  const seconds = (performance.now() - started) / 1000;
  await pool.close();
  return UPDATES / seconds;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

await untilAnswering(`http://127.0.0.1:${PORTS.bot}/health/ready`);
await untilAnswering(`http://127.0.0.1:${PORTS.floor}/`);
const results = { floor: [], bot: [] };
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const name of Object.keys(results)) {
    const rate = await measure(PORTS[name]);
    // The first round warms up.
    if (round > 0) results[name].push(rate);
  }
}
const [floorRate, botRate] = [median(results.floor), median(results.bot)];
process.stdout.write(`bare server: ${Math.round(floorRate)} updates/s\n`);
process.stdout.write(`the bot:     ${Math.round(botRate)} updates/s, each kept on disk first\n`);
process.stdout.write(`ratio:       ${(botRate / floorRate).toFixed(2)}\n`);

for (const child of [bot, floor, stubs]) child.kill('SIGKILL');
rmSync(folder, { recursive: true, force: true });
