import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = '/usr/bin/chromium';
const REMEDY = `There is no Chromium at ${PATH}; install it with: apt-get install -y chromium`;

/**
 * Whether tests can look at pages. Without a browser a person's test run goes on and says what it left out;
 * a run of CI fails, as it has to look at everything.
 */
export function canOpenChromium(
  isThere = existsSync(PATH),
  isCi = process.env['CI'] === 'true',
  say: (line: string) => void = (line) => process.stderr.write(line),
): boolean {
  if (isThere) return true;
  if (isCi) throw new Error(REMEDY);
  say(`\nSKIPPED: the tests of the playground's page. ${REMEDY}\n`);
  return false;
}

/** A browser without a window, which asks nothing of the network by itself. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
