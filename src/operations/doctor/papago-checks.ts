import { once } from 'node:events';
import { connect } from 'node:net';
import { adviceFor } from '../../papago/papago-advice';
import type { TranslationEngine } from '../../translation/translation-engine';
import { TranslationError } from '../../translation/translation-error';
import { broken, type Finding, ok, warn } from './finding';

const CONNECT_TIMEOUT_MS = 5_000;

export interface PapagoSetting {
  wire: 'ncloud' | 'openapi';
  baseUrl: string;
}

/** Which wire is spoken to which host. Calls nobody. */
export function checkWire({ wire, baseUrl }: PapagoSetting): Finding {
  const { hostname } = new URL(baseUrl);
  if (wire === 'ncloud') return ok('papago wire', `NAVER Cloud, at ${hostname}.`);
  return hostname.endsWith('naver.com')
    ? broken(
        'papago wire',
        'NAVER ended the open API on 29 February 2024. Use PAPAGO_API=ncloud with keys of the NAVER Cloud console.',
      )
    : warn('papago wire', `the ended open API, through the gateway at ${hostname}.`);
}

/** Whether the host takes connections. Sends no request, so it can cost nothing. */
export async function checkHost({ baseUrl }: PapagoSetting): Promise<Finding> {
  const { hostname, port, protocol } = new URL(baseUrl);
  const socket = connect({ host: hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(CONNECT_TIMEOUT_MS) });
    return ok('papago host', `${hostname} takes connections.`);
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    return broken(
      'papago host',
      `${hostname} cannot be reached (${code ?? name}). Check the network and PAPAGO_BASE_URL.`,
    );
  } finally {
    socket.destroy();
  }
}

/** Translates one short word: the only way to know that the key works. NAVER bills its characters. */
export async function probeKey(engine: TranslationEngine): Promise<Finding> {
  try {
    await engine.translate({ source: 'ko', target: 'en', text: '네' });
    return ok('papago key', 'works; the probe was billed as 1 character.');
  } catch (error) {
    if (!(error instanceof TranslationError)) throw error;
    return broken('papago key', adviceFor(error));
  }
}

/** What is said of the key when nothing may be spent. */
export const KEY_NOT_TRIED = ok(
  'papago key',
  'is set. To try it, add --probe: it translates one character, which NAVER bills.',
);
