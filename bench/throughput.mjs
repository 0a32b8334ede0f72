import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { deliveryTo, nextUpdate, percentile, startBot, startStubs, untilAnswering } from './machinery.mjs';

/**
 * How many updates a second go through the bot, in at the webhook and out at `sendMessage`, as a share of what
 * a bare server reaches that keeps, checks and logs nothing. Both run by turns, each in a process of its own.
 */
const UPDATES = 3_000;
const CHATS = 500;
const AT_ONCE = 40;
const ROUNDS = 3;
const PORTS = { floor: 39_101, bot: 39_102 };

const stubs = await startStubs();
const floor = fork('bench/floor.mjs', [stubs.url, String(PORTS.floor)]);
const bot = await startBot(stubs.url, PORTS.bot);
await untilAnswering(`http://127.0.0.1:${PORTS.floor}/`);

const acknowledgedMs = [];

async function sentSoFar() {
  return Number(await (await request(`${stubs.url}/sent`)).body.text());
}

/** Updates a second from the first delivery to the last answer. */
async function measure(port) {
  const { deliver, close } = deliveryTo(port, AT_ONCE);
  const goal = (await sentSoFar()) + UPDATES;
  const started = performance.now();
  let left = UPDATES;
  const deliverSome = async () => {
    while (left > 0) {
      left -= 1;
      const asked = performance.now();
      await deliver(nextUpdate(1 + (left % CHATS)).body);
      if (port === PORTS.bot) acknowledgedMs.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, deliverSome));
  while ((await sentSoFar()) < goal) await sleep(2);
  const seconds = (performance.now() - started) / 1000;
  await close();
  return UPDATES / seconds;
}

const results = { floor: [], bot: [] };
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const name of Object.keys(results)) {
    const rate = await measure(PORTS[name]);
    // The first round warms up.
    if (round > 0) results[name].push(rate);
  }
}
const [floorRate, botRate] = [percentile(results.floor, 0.5), percentile(results.bot, 0.5)];
process.stdout.write(`throughput, bare server: ${Math.round(floorRate)} updates/s\n`);
process.stdout.write(`throughput, the bot:     ${Math.round(botRate)} updates/s, each kept on disk first\n`);
const [half, most] = [0.5, 0.99].map((share) => percentile(acknowledgedMs, share).toFixed(1));
process.stdout.write(
  `throughput, the bot:     a webhook call is acknowledged in ${half} ms (half of them), ${most} ms (99 %), ${AT_ONCE} at once\n`,
);
process.stdout.write(`throughput, ratio:       ${(botRate / floorRate).toFixed(2)}\n`);

for (const child of [bot, floor, stubs.child]) child.kill('SIGKILL');
