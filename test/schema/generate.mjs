/**
 * Writes bot-api.json from @gramio/types: for each method of the Bot API the JSON schema of its parameters, and that of
 * an update. To be run after a change of the version of @gramio/types:
 *
 *     node test/schema/generate.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createGenerator } from 'ts-json-schema-generator';

const TYPES = new URL('../../node_modules/@gramio/types/', import.meta.url);
const NO_PARAMETERS = { type: 'object', properties: {}, additionalProperties: false };
/** A file as the stand-in has read it from a form. */
const UPLOAD = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] };

const textOf = (path) => readFileSync(new URL(path, TYPES), 'utf8');

/** The name of the type of each method's parameters; `undefined` for a method without any. */
function parameterTypes() {
  const methods = textOf('out/methods.d.ts').matchAll(/^ {4}(\w+): CallAPI\w*<\s*(?:Params\.(\w+))?/gm);
  return new Map([...methods].map(([, method, type]) => [method, type]));
}

/** The types also take objects that become a text or JSON on the way; on the wire there are none. */
const isWrapper = ({ properties = {} }) => /^(toString|toJSON)$/.test(Object.keys(properties).join());

function onTheWire(schema) {
  if (Array.isArray(schema)) return schema.map(onTheWire);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { anyOf, ...rest } = schema;
  const others = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, onTheWire(part)]));
  if (!anyOf) return others;
  const choices = anyOf.filter((choice) => !isWrapper(choice)).map(onTheWire);
  return choices.length === 1 ? { ...others, ...choices[0] } : { ...others, anyOf: choices };
}

function definitions() {
  const generator = createGenerator({
    path: new URL('out/index.d.ts', TYPES).pathname,
    skipTypeCheck: true,
    additionalProperties: false,
    expose: 'export',
    jsDoc: 'none',
  });
  const types = parameterTypes();
  const found = { ...generator.createSchema('TelegramUpdate').definitions };
  for (const [method, type] of types) {
    if (type) Object.assign(found, generator.createSchema(type).definitions);
    found[method] = type ? found[type] : NO_PARAMETERS;
    delete found[type];
  }
  return { ...onTheWire(found), TelegramInputFile: UPLOAD };
}

const { version } = JSON.parse(textOf('package.json'));
// A line for each definition keeps both the file and its differences small.
const lines = Object.entries(definitions())
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, schema]) => `${JSON.stringify(name)}:${JSON.stringify(schema)}`);
writeFileSync(
  new URL('bot-api.json', import.meta.url),
  `{"version":${JSON.stringify(version)},"definitions":{\n${lines.join(',\n')}\n}}\n`,
);
