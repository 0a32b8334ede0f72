import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { EnvironmentError } from './environment-error';
import type { EnvironmentVariables } from './read-configuration';

/**
 * Variables of a `.env` file under those of the process, which win unless they are empty.
 * @throws {EnvironmentError} when there is such a file and it cannot be read
 */
export function withEnvironmentFile(path: string, variables: EnvironmentVariables): EnvironmentVariables {
  const given = Object.entries(variables).filter(([, value]) => value);
  return { ...readFile(path), ...Object.fromEntries(given) };
}

function readFile(path: string): EnvironmentVariables {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new EnvironmentError([
      { variable: path, remedy: 'the file cannot be read; give this user the right to' },
    ]);
  }
}
