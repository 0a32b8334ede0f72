import { FormData } from 'undici';

/** A file to upload, in telegraf's own shape. Only bytes: nothing is fetched from an address for it. */
export interface FileToUpload {
  source: Buffer;
  filename?: string;
}

export interface RequestBody {
  headers: Record<string, string>;
  body: string | FormData;
}

function isFile(value: unknown): value is FileToUpload {
  return typeof value === 'object' && value !== null && Buffer.isBuffer((value as FileToUpload).source);
}

/**
 * Writes the parameters of a call: as JSON, or as a form when one of them is a file. In a form every other
 * value that is not plain text goes as JSON text, so that nested objects arrive whole.
 */
export function requestBody(parameters: object): RequestBody {
  const values = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  if (!values.some(([, value]) => isFile(value)))
    return {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(values)),
    };
  const form = new FormData();
  for (const [name, value] of values) {
    if (isFile(value)) form.append(name, new Blob([new Uint8Array(value.source)]), value.filename ?? name);
    else form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return { headers: {}, body: form };
}
