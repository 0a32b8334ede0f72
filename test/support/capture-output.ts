import { Logger } from '@nestjs/common';
import { SAID_TEXTS } from './said-texts';
import { keepMessageText, keepOutput } from './test-output';

/** Jest runs this before each test file: what is logged goes into the kept output instead of the terminal. */
const keep = (...said: unknown[]): void =>
  keepOutput(`${said.map((part) => JSON.stringify(part)).join(' ')}\n`);

process.stdout.write = (chunk: string | Uint8Array) => {
  keepOutput(chunk.toString());
  return true;
};

Logger.overrideLogger({ log: keep, error: keep, warn: keep, debug: keep, verbose: keep, fatal: keep });

SAID_TEXTS.subscribe((text) => keepMessageText(String(text)));
