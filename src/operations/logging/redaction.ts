const TOKEN = /\d{6,}:[\w-]{8,}/g;
const REPLACEMENT = '[secret]';
/** A shorter one is no secret, and stands in ordinary words. */
const SHORTEST_SECRET = 6;

/**
 * Makes the one function through which every log line passes: it blots out the secrets it is given, and
 * anything that looks like a bot token.
 */
export function redactor(secrets: readonly string[]): (line: string) => string {
  const known = secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
  return (line) =>
    known.reduce((text, secret) => text.replaceAll(secret, REPLACEMENT), line).replace(TOKEN, REPLACEMENT);
}
