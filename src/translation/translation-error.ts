export type TranslationErrorCode =
  /** There is no translator from the source to the target. */
  | 'unsupported-pair'
  /** The text already is in the target language. */
  | 'same-language'
  /** The engine could not tell the language. */
  | 'undetected'
  /** The text is longer than one call takes. */
  | 'too-long'
  /** Nothing in the text can be translated. */
  | 'nothing-to-translate'
  /** The engine does not accept the key. */
  | 'auth'
  /** The key is right and may not use this service. */
  | 'permission'
  /** The allowance is used up, or the service is not enabled for the key. */
  | 'quota-exceeded'
  /** The operator's limit for this month is used up; no call was made. */
  | 'month-used-up'
  /** The chat's limit for today is used up; no call was made. */
  | 'day-used-up'
  /** Too many requests at once. */
  | 'rate-limited'
  /** The engine is away, answers with errors, or not in time. */
  | 'unavailable'
  /** The engine answered with something that is no translation. */
  | 'malformed-response'
  /** The engine refused the request, and we do not know why. */
  | 'refused';

/** What a text could not be translated for. Holds data only: no text of a message, no header, no secret. */
export class TranslationError extends Error {
  /** The vendor's own code, HTTP status or network code, for the operator. */
  readonly detail: string | undefined;

  /** Milliseconds after which the engine asked to be called again. */
  readonly retryAfterMs: number | undefined;

  /** Name of the engine, when it was not the first one. */
  readonly by: string | undefined;

  /** Whether the vendor has surely billed nothing for the call that failed so. */
  readonly isUnbilled: boolean;

  constructor(
    readonly code: TranslationErrorCode,
    options: {
      detail?: string | undefined;
      retryAfterMs?: number | undefined;
      by?: string | undefined;
      isUnbilled?: boolean;
    } & ErrorOptions = {},
  ) {
    super(options.detail ? `${code} (${options.detail})` : code, options);
    this.name = 'TranslationError';
    this.detail = options.detail;
    this.retryAfterMs = options.retryAfterMs;
    this.by = options.by;
    this.isUnbilled = options.isUnbilled ?? false;
  }
}

/** Whether a limit of ours is used up. It says nothing about the engine, which was not called. */
export function isUsedUp(error: unknown): error is TranslationError {
  return error instanceof TranslationError && ['month-used-up', 'day-used-up'].includes(error.code);
}
