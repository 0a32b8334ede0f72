import type { TranslationError, TranslationErrorCode } from '../translation/translation-error';

const ADVICE: Partial<Record<TranslationErrorCode, string>> = {
  auth: 'Papago does not accept the key. Check PAPAGO_CLIENT_ID and PAPAGO_CLIENT_SECRET (no spaces, both of the same application), then restart. Nothing is translated until then.',
  permission:
    'Papago says that this key may not use the API. Tick "Papago Translation" for the application in the NAVER Cloud console, and use PAPAGO_BASE_URL=https://papago.apigw.ntruss.com (the older host refuses new keys).',
  'quota-exceeded':
    'Papago says "Quota Exceeded". With a new key: tick "Papago Translation" for the application in the NAVER Cloud console. Otherwise its daily or monthly cap is reached: raise it there, or wait.',
  'rate-limited': 'Papago gets too many requests at once; the bot slows down by itself.',
  unavailable:
    'Papago does not answer, or answers with errors. If it lasts, check the network and PAPAGO_BASE_URL; the bot goes on trying.',
  'malformed-response':
    'Papago answers with something that is no translation. Check that PAPAGO_BASE_URL is a Papago address.',
};

/** Codes that only the ended open API gives. Source: https://github.com/naver/naver-openapi-guide */
const ENDED_API = /errorCode (?:024|051)$/;

/** What the operator can do about a failed call: cause and fix in one or two sentences, without any text. */
export function adviceFor(error: TranslationError): string {
  if (ENDED_API.test(error.detail ?? ''))
    return 'This is the open API, whose translation NAVER ended on 29 February 2024. Make keys in the NAVER Cloud console and use PAPAGO_API=ncloud.';
  if (error.code === 'permission' && error.detail?.startsWith('HTTP 404'))
    return 'There is no such path at PAPAGO_BASE_URL. Leave the variable empty for NAVER Cloud, or set the address of the gateway without /nmt/v1/translation.';
  return ADVICE[error.code] ?? `Papago refused a request: ${error.message}. Please report this as a bug.`;
}
