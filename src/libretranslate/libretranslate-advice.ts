import type { TranslationError, TranslationErrorCode } from '../translation/translation-error';

const ADVICE: Partial<Record<TranslationErrorCode, string>> = {
  auth: 'LibreTranslate wants an API key, or another one. Check LIBRETRANSLATE_API_KEY, then restart.',
  permission:
    'LibreTranslate has shut the bot out, as it does for a while after too many requests. Ask who runs the server, or run one of your own.',
  'rate-limited':
    'LibreTranslate gets too many requests from the bot. Ask who runs the server for a higher limit.',
  unavailable:
    'LibreTranslate does not answer, or answers with errors. Check that the server runs, and LIBRETRANSLATE_URL; the bot goes on trying.',
  'malformed-response':
    'What answers is no LibreTranslate server. Check that LIBRETRANSLATE_URL is the address without /translate.',
};

/** What the operator can do about a failed call: cause and fix in one or two sentences, without any text. */
export function adviceFor(error: TranslationError): string {
  return (
    ADVICE[error.code] ?? `LibreTranslate refused a request: ${error.message}. Please report this as a bug.`
  );
}
