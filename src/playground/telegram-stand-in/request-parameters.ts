import type { IncomingMessage } from 'node:http';
import { UploadedFile } from './uploaded-file';

/** Nothing in a form tells a number from a text of digits, so these are always text. */
const TEXTS: readonly string[] = [
  'callback_query_id',
  'caption',
  'description',
  'file_id',
  'language_code',
  'secret_token',
  'short_description',
  'text',
  'url',
];

/** A value of a form: JSON where it is JSON, else plain text. */
function readValue(name: string, value: string): unknown {
  if (TEXTS.includes(name) || !/^(?:[[{"]|-?\d+$|true$|false$)/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

async function readForm(body: Buffer, contentType: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form)
    fields[name] =
      typeof value === 'string'
        ? readValue(name, value)
        : new UploadedFile(value.name, Buffer.from(await value.arrayBuffer()));
  return fields;
}

/** Reads the parameters of a call from its query, and from a body of JSON, a form, or a form with files. */
export async function readParameters(
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const fromQuery = Object.fromEntries([...query].map(([name, value]) => [name, readValue(name, value)]));
  const contentType = request.headers['content-type'] ?? '';
  if (body.length === 0) return fromQuery;
  if (contentType.startsWith('application/json'))
    return { ...fromQuery, ...(JSON.parse(body.toString('utf8')) as Record<string, unknown>) };
  return { ...fromQuery, ...(await readForm(body, contentType)) };
}
