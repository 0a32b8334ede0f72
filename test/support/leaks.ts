import { TEST_CREDENTIALS, TEST_TOKEN, TEST_WEBHOOK_SECRET } from './test-environment';

/** Shorter texts, such as "hi", stand in log lines by chance. */
export const SHORTEST_TELLING_TEXT = 6;

const SECRETS = [
  TEST_TOKEN,
  TEST_TOKEN.slice(TEST_TOKEN.indexOf(':') + 1),
  TEST_CREDENTIALS.clientSecret,
  TEST_WEBHOOK_SECRET,
];

/** What of the secrets and message texts stands in an output; empty when nothing does. */
export function leaksIn(output: string, messageTexts: Iterable<string>): string[] {
  const telling = [...messageTexts].filter(
    (text) => text.length >= SHORTEST_TELLING_TEXT && !text.startsWith('/'),
  );
  return [...SECRETS, ...telling].filter(
    (words) => output.includes(words) || output.includes(JSON.stringify(words).slice(1, -1)),
  );
}
