import { setTimeout as sleep } from 'node:timers/promises';
import { answeredAt, deliveryTo, nextUpdate, percentile, startBot, startStubs } from './machinery.mjs';

/**
 * What a chat whose translation takes 20 seconds does to the others: the 99th percentile of their answers, with
 * it and without it, by turns in one process.
 */
const CHATS = 50;
const MESSAGES = 600;
const EVERY_MS = 15;
const ROUNDS = 5;
const SLOW_CHAT = 9_999;
const PORT = 39_103;

const stubs = await startStubs({ PAPAGO_MS: '100' });
const bot = await startBot(stubs.url, PORT);
const { deliver, close } = deliveryTo(PORT, 20);

/** The 99th percentile of the milliseconds from a delivery to its answer, in all chats but the slow one. */
async function measure(withSlowChat) {
  if (withSlowChat) await deliver(nextUpdate(SLOW_CHAT, '느린 말').body);
  const deliveredAt = new Map();
  for (let number = 0; number < MESSAGES; number += 1) {
    const { id, body } = nextUpdate(1 + (number % CHATS));
    deliveredAt.set(id, Date.now());
    void deliver(body);
    await sleep(EVERY_MS);
  }
  for (;;) {
    const answered = await answeredAt(stubs.url);
    const times = [...deliveredAt].map(([id, at]) => answered[id] - at);
    if (times.every(Number.isFinite)) return percentile(times, 0.99);
    await sleep(20);
  }
}

const results = { without: [], with: [] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const [without, withSlow] = [await measure(false), await measure(true)];
  // The first round warms up.
  if (round === 0) continue;
  results.without.push(without);
  results.with.push(withSlow);
}
const [without, withSlow] = [percentile(results.without, 0.5), percentile(results.with, 0.5)];
process.stdout.write(`slow chat, p99 of the others without it: ${without} ms\n`);
process.stdout.write(`slow chat, p99 of the others with it:    ${withSlow} ms\n`);
process.stdout.write(`slow chat, ratio:                        ${(withSlow / without).toFixed(3)}\n`);

await close();
for (const child of [bot, stubs.child]) child.kill('SIGKILL');
