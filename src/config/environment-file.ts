import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { EnvironmentVariables } from './read-configuration';

/** Variables of a `.env` file under those of the process, which win unless they are empty. */
export function withEnvironmentFile(path: string, variables: EnvironmentVariables): EnvironmentVariables {
  const given = Object.entries(variables).filter(([, value]) => value);
  return { ...readFile(path), ...Object.fromEntries(given) };
}

function readFile(path: string): EnvironmentVariables {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
