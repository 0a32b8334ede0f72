import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leaksIn } from './leaks';

const FOLDER = join(__dirname, '../../coverage/test-output');
const LOGS = join(FOLDER, 'logs.txt');
const TEXTS = join(FOLDER, 'texts.jsonl');

/** Keeps what the bot wrote to its output during the tests, so that it can be searched at the end. */
export function keepOutput(chunk: string): void {
  appendFileSync(LOGS, chunk);
}

/** Keeps what was said in a chat of the tests. */
export function keepMessageText(text: string): void {
  appendFileSync(TEXTS, `${JSON.stringify(text)}\n`);
}

export function forgetOutput(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(dirname(LOGS), { recursive: true });
}

/** Searches the output of the whole test run. */
export function leaksOfThisRun(): string[] {
  if (!existsSync(LOGS)) return [];
  const texts = existsSync(TEXTS) ? readFileSync(TEXTS, 'utf8').trim().split('\n') : [];
  return leaksIn(readFileSync(LOGS, 'utf8'), new Set(texts.map((line) => JSON.parse(line) as string)));
}
