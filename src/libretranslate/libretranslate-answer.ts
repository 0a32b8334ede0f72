import { retryAfterMs } from '../connections/retry-after';
import { TranslationError, type TranslationErrorCode } from '../translation/translation-error';

/** A text as the server translated it. */
export interface ServerTranslation {
  text: string;
  /** The code of the language that it found; only where it had to detect it. */
  found: string | undefined;
}

/** One language of a server, and the languages that it translates it into, by its own codes. */
export interface ServerLanguage {
  code: string;
  targets: readonly string[];
}

/**
 * What a refusal is about is only in its words, which are read here and go nowhere else: those of a failed
 * translation may hold the text. Source: https://github.com/LibreTranslate/LibreTranslate/blob/main/libretranslate/app.py
 */
const REFUSALS: readonly (readonly [RegExp, TranslationErrorCode])[] = [
  [/exceeds text limit/i, 'too-long'],
  [/API key/i, 'auth'],
  [/not supported|not available as a target/i, 'unsupported-pair'],
];

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function codeOf(status: number, words: unknown): TranslationErrorCode {
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'unavailable';
  // An address that only answers with pages or sends elsewhere.
  if (status === 404 || status === 405 || status < 400) return 'malformed-response';
  const said = typeof words === 'string' ? words : '';
  return REFUSALS.find(([about]) => about.test(said))?.[1] ?? (status === 403 ? 'permission' : 'refused');
}

/** @throws {TranslationError} for anything but a success */
function readSuccess(status: number, body: string, retryAfter: unknown): unknown {
  const answer = parse(body);
  const isSuccess = status >= 200 && status <= 299;
  if (isSuccess && answer !== undefined) return answer;
  throw new TranslationError(isSuccess ? 'malformed-response' : codeOf(status, asObject(answer)['error']), {
    detail: `HTTP ${status}`,
    retryAfterMs: retryAfterMs(retryAfter),
    isUnbilled: true,
  });
}

/** Reads the answer to `POST /translate`. @throws {TranslationError} for anything but a translation */
export function readServerTranslation(status: number, body: string, retryAfter: unknown): ServerTranslation {
  const { translatedText: text, detectedLanguage } = asObject(readSuccess(status, body, retryAfter));
  const { language, confidence } = asObject(detectedLanguage);
  // A server that cannot tell takes the text for English, with no confidence at all.
  if (confidence === 0) throw new TranslationError('undetected', { isUnbilled: true });
  if (typeof text !== 'string' || text.trim() === '')
    throw new TranslationError('malformed-response', { detail: `HTTP ${status}`, isUnbilled: true });
  return { text, found: typeof language === 'string' ? language : undefined };
}

/** Reads the answer to `GET /languages`. @throws {TranslationError} for anything but a list of languages */
export function readServerLanguages(status: number, body: string): ServerLanguage[] {
  const answer = readSuccess(status, body, undefined);
  const listed = Array.isArray(answer) ? answer.map(asObject) : [];
  const codes = listed.flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
  if (codes.length === 0) throw new TranslationError('malformed-response', { detail: `HTTP ${status}` });
  return listed.flatMap(({ code, targets }) => {
    if (typeof code !== 'string') return [];
    // Older servers do not list them: all their languages go through English.
    const known = Array.isArray(targets) ? targets.filter((target) => typeof target === 'string') : codes;
    return [{ code, targets: known }];
  });
}

/** Reads of `GET /frontend/settings`, which few gateways pass on, the longest text in characters; none is `undefined`. */
export function readCharacterLimit(status: number, body: string): number | undefined {
  const { charLimit } = status === 200 ? asObject(parse(body)) : {};
  return typeof charLimit === 'number' && Number.isInteger(charLimit) && charLimit > 0
    ? charLimit
    : undefined;
}
