import {
  AxiosHeaders,
  type AxiosAdapter,
  type AxiosRequestConfig,
  type InternalAxiosRequestConfig,
} from 'axios';
import type { Dispatcher } from 'undici';

/** Headers without those that axios leaves unset. */
function headersOf(config: InternalAxiosRequestConfig): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config.headers.toJSON()).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)]],
    ),
  );
}

/** A body that is cut off counts as empty, so that the status is still read; a deadline stays one. */
async function readText(
  body: Dispatcher.ResponseData['body'],
  signal: InternalAxiosRequestConfig['signal'],
): Promise<string> {
  try {
    return await body.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    return '';
  }
}

/**
 * Lets axios speak through an undici pool, which keeps connections open and costs a fraction of axios' own
 * adapters (docs/decisions/0005). Text bodies only, and every status is an answer: the caller reads it.
 */
function undiciAxiosAdapter(pool: Dispatcher): AxiosAdapter {
  return async (config) => {
    const { statusCode, headers, body } = await pool.request({
      method: (config.method ?? 'get').toUpperCase(),
      path: config.url ?? '/',
      headers: headersOf(config),
      body: (config.data as string | undefined) ?? null,
      signal: config.signal,
    });
    return {
      data: await readText(body, config.signal),
      status: statusCode,
      statusText: '',
      headers: AxiosHeaders.from(headers as Record<string, string>),
      config,
    };
  };
}

/** Settings for axios over a pool: no redirects, and bodies go out and come in as text, which the caller reads. */
export function httpOver(pool: Dispatcher): AxiosRequestConfig {
  return {
    adapter: undiciAxiosAdapter(pool),
    maxRedirects: 0,
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
  };
}
