import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type Configuration, configurationOf } from './configuration';
import { Environment } from './environment';
import { EnvironmentError, type EnvironmentFault } from './environment-error';

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

const VARIABLES = Object.keys(new Environment());
const DECLARED_WITHOUT_DEFAULT = [
  'TELEGRAM_BOT_TOKEN',
  'PUBLIC_URL',
  'TELEGRAM_WEBHOOK_SECRET',
  'TELEGRAM_WEBHOOK_CERTIFICATE',
  'TUNNEL',
  'NGROK_AUTHTOKEN',
  'PAPAGO_CLIENT_ID',
  'PAPAGO_CLIENT_SECRET',
  'PAPAGO_BASE_URL',
  'PAPAGO_GLOSSARY_KEY',
  'LIBRETRANSLATE_URL',
  'LIBRETRANSLATE_API_KEY',
];

/** Names of every variable that means something to the bot. */
export const KNOWN_VARIABLES: readonly string[] = [...new Set([...DECLARED_WITHOUT_DEFAULT, ...VARIABLES])];

function faultOf({ property, constraints = {} }: ValidationError): EnvironmentFault {
  // Of several remedies the one for the grossest fault: nothing there, then no number, then out of range.
  const remedy = constraints['isNotEmpty'] ?? constraints['isInt'] ?? Object.values(constraints)[0];
  return { variable: property, remedy: remedy ?? 'cannot be used' };
}

function readPair(value: string, isPair: (a: string, b: string) => boolean): [string, string] | undefined {
  const [home = '', abroad = '', ...rest] = value.split(',').map((code) => code.trim());
  return rest.length === 0 && isPair(home, abroad) ? [home, abroad] : undefined;
}

function isWebhookCertificateMissing(environment: Environment): boolean {
  const path = environment.TELEGRAM_WEBHOOK_CERTIFICATE;
  if (environment.TELEGRAM_MODE !== 'webhook' || !path) return false;
  try {
    readFileSync(path);
    return false;
  } catch {
    return true;
  }
}

/** telegraf's debug output prints tokens and message texts. */
function printsSecrets(debug = ''): boolean {
  return debug.split(/[\s,]+/).some((pattern) => pattern.startsWith('*') || pattern.startsWith('telegraf'));
}

/**
 * Reads and validates the whole environment, once. Unset and empty are the same; unknown variables are ignored.
 * @param isPair whether the engine translates between two language codes
 * @throws {EnvironmentError} with every fault found, never with a value
 */
export function readConfiguration(
  variables: EnvironmentVariables,
  isPair: (a: string, b: string) => boolean,
): Configuration {
  const given = KNOWN_VARIABLES.flatMap((name) => {
    const value = variables[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  const environment = plainToInstance(Environment, Object.fromEntries(given), { exposeDefaultValues: true });
  const faults = validateSync(environment, { skipMissingProperties: false }).map(faultOf);

  const defaults = readPair(environment.DEFAULT_LANGUAGES, isPair);
  if (!defaults)
    faults.push({
      variable: 'DEFAULT_LANGUAGES',
      remedy: 'must be two languages that Papago translates between, such as ko,en',
    });
  if (isWebhookCertificateMissing(environment))
    faults.push({
      variable: 'TELEGRAM_WEBHOOK_CERTIFICATE',
      remedy: 'must be the path of a file that this user can read',
    });
  if (printsSecrets(variables['DEBUG']))
    faults.push({
      variable: 'DEBUG',
      remedy: "unset it; telegraf's debug output prints tokens and messages",
    });
  if (faults.length > 0 || !defaults) throw new EnvironmentError(faults);
  return configurationOf(environment, defaults);
}
