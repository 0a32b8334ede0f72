import { retryAfterMs } from '../connections/retry-after';
import type { Translation } from '../translation/translation-engine';
import { TranslationError, type TranslationErrorCode } from '../translation/translation-error';

/** Codes in the body decide before the HTTP status: they are strings, and "400" comes with HTTP 429. */
const BY_CODE = new Map<string, TranslationErrorCode>(
  Object.entries({
    '100': 'refused',
    '200': 'auth',
    '210': 'permission',
    '300': 'permission',
    '400': 'quota-exceeded',
    '410': 'rate-limited',
    '420': 'rate-limited',
    '430': 'too-long',
    '500': 'unavailable',
    '510': 'unavailable',
    '900': 'unavailable',
    N2MT01: 'refused',
    N2MT02: 'unsupported-pair',
    N2MT03: 'refused',
    N2MT04: 'unsupported-pair',
    N2MT05: 'same-language',
    N2MT06: 'unsupported-pair',
    N2MT07: 'nothing-to-translate',
    N2MT08: 'too-long',
    N2MT09: 'undetected',
    N2MT10: 'refused',
    N2MT99: 'unavailable',
    LD01: 'nothing-to-translate',
    LD99: 'unavailable',
    // The ended open API.
    '024': 'auth',
    '010': 'quota-exceeded',
    '051': 'permission',
  } as const),
);

/** Refusals of NAVER's gateway, which come before the text is looked at. */
const BEFORE_TRANSLATION: readonly TranslationErrorCode[] = [
  'auth',
  'permission',
  'quota-exceeded',
  'rate-limited',
];

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parse(body: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(body));
  } catch {
    return {};
  }
}

function codeByStatus(status: number): TranslationErrorCode {
  if (status === 401) return 'auth';
  if (status === 403 || status === 404) return 'permission';
  if (status === 413) return 'too-long';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'unavailable' : 'refused';
}

/**
 * Reads what came back, whichever shape it has: nested or flat errors, an HTML page, an empty or cut body.
 * Sources: https://api.ncloud-docs.com/docs/en/ai-naver-papagonmt and the open API's guide
 * @param retryAfter the header; NAVER documents none, gateways send it
 * @throws {TranslationError} for anything but a translation
 */
export function readPapagoAnswer(status: number, body: string, retryAfter: unknown): Translation {
  const answer = parse(body);
  if (status < 200 || status > 299) {
    const error = { ...answer, ...asObject(answer['error']) };
    const given = error['errorCode'];
    const vendorCode = typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
    const code = BY_CODE.get(vendorCode ?? '') ?? codeByStatus(status);
    const detail = `HTTP ${status}${vendorCode ? `, errorCode ${vendorCode.slice(0, 20)}` : ''}`;
    const isUnbilled = BEFORE_TRANSLATION.includes(code);
    throw new TranslationError(code, { detail, retryAfterMs: retryAfterMs(retryAfter), isUnbilled });
  }
  const result = asObject(asObject(answer['message'])['result']);
  const { translatedText, srcLangType } = result;
  if (typeof translatedText !== 'string' || translatedText.trim() === '')
    throw new TranslationError('malformed-response', { detail: `HTTP ${status}` });
  return { text: translatedText, source: typeof srcLangType === 'string' ? srcLangType : 'unk' };
}
