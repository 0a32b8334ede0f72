import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TEST_CREDENTIALS, TEST_TOKEN, TEST_WEBHOOK_SECRET } from './test-environment';

const FOLDER = join(__dirname, '../../coverage/test-output');
const LOGS = join(FOLDER, 'logs.txt');
const TEXTS = join(FOLDER, 'texts.jsonl');

/** Shorter texts, such as "hi", stand in log lines by chance. */
const SHORTEST_TELLING_TEXT = 6;

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

/** What of the secrets and message texts stands in an output; empty when nothing does. */
export function leaksIn(output: string, messageTexts: Iterable<string>): string[] {
  const secrets = [
    TEST_TOKEN,
    TEST_TOKEN.slice(TEST_TOKEN.indexOf(':') + 1),
    TEST_CREDENTIALS.clientSecret,
    TEST_WEBHOOK_SECRET,
  ];
  const telling = [...messageTexts].filter(
    (text) => text.length >= SHORTEST_TELLING_TEXT && !text.startsWith('/'),
  );
  return [...secrets, ...telling].filter(
    (words) => output.includes(words) || output.includes(JSON.stringify(words).slice(1, -1)),
  );
}

/** Searches the output of the whole test run. */
export function leaksOfThisRun(): string[] {
  if (!existsSync(LOGS)) return [];
  const texts = existsSync(TEXTS) ? readFileSync(TEXTS, 'utf8').trim().split('\n') : [];
  return leaksIn(readFileSync(LOGS, 'utf8'), new Set(texts.map((line) => JSON.parse(line) as string)));
}
