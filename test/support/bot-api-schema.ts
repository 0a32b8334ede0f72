import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';

interface BotApiSchema {
  version: string;
  /** By the name of a method the parameters of its calls, else by the name of a type. */
  definitions: Record<string, object>;
}

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '../schema/bot-api.json'), 'utf8')) as BotApiSchema;

/** The version of @gramio/types that the schema was made from. */
export const SCHEMA_VERSION = SCHEMA.version;

// Of a choice between types the faults of each are told, as any may be the one that was meant.
const ajv = new Ajv({ strict: false, allErrors: true }).addSchema(SCHEMA, 'bot-api');

/**
 * What the Bot API would refuse or overlook in a call, in words that hold no value of it; empty when all is well.
 * A `parse_mode` is a fault, too: what people write may look like a mark, so only entities are safe.
 * https://core.telegram.org/bots/api#available-methods
 * @param parameters as they arrive, a file as an object with its `name`
 */
export function faultsOf(method: string, parameters: unknown): string[] {
  if (!/^[a-z]/.test(method) || !Object.hasOwn(SCHEMA.definitions, method))
    return [`${method} is no method that the schema knows`];
  const parseModes = pathsOfParseModes(parameters).map((path) => `${path} must not be there`);
  return [...misfits(method, parameters), ...parseModes].map((fault) => `${method} ${fault}`);
}

/**
 * What is untrue in an update, in words that hold no value of it: https://core.telegram.org/bots/api#update
 * @param content the update without its number
 */
export function faultsOfUpdate(content: object): string[] {
  return misfits('TelegramUpdate', { update_id: 1, ...content }).map((fault) => `Update ${fault}`);
}

function misfits(definition: string, value: unknown): string[] {
  // ajv compiles it now, and keeps it.
  const fits = ajv.getSchema(`bot-api#/definitions/${definition}`);
  if (!fits) throw new Error(`The schema has no ${definition}`);
  return fits(value) ? [] : [...new Set((fits.errors ?? []).map(faultIn))];
}

function faultIn({ instancePath, message = '', params }: ErrorObject): string {
  const { additionalProperty: surplus } = params as { additionalProperty?: string };
  return `${instancePath || '/'} ${message}${surplus === undefined ? '' : `: ${surplus}`}`;
}

function pathsOfParseModes(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name.endsWith('parse_mode') ? [`${path}/${name}`] : pathsOfParseModes(inner, `${path}/${name}`),
  );
}
