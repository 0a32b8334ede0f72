export type TelegramErrorCode =
  /** 401, or 404 on a method that exists: the token is wrong or revoked. */
  | 'unauthorized'
  /** 403, or 400 `chat not found`: this chat cannot be written to any more. */
  | 'chat-gone'
  /** 409: somebody else gets the updates, or a webhook is set. */
  | 'conflict'
  /** 429: too many calls; `retryAfterMs` says when to come back. */
  | 'flood'
  /** Not sent yet, by our own choice: its turn comes after `retryAfterMs`. */
  | 'paced'
  /** 400: the bot may not write there now, as in a closed topic. The chat itself goes on. */
  | 'not-allowed'
  /** 400: the text is longer than Telegram takes. */
  | 'too-long'
  /** The group became a supergroup; `migratedTo` is its new id. */
  | 'migrated'
  /** Any other 4xx: Telegram will not do this, however often it is asked. */
  | 'refused'
  /** No answer, a broken answer, or 5xx. */
  | 'unavailable';

const PASSING: ReadonlySet<TelegramErrorCode> = new Set<TelegramErrorCode>([
  'unavailable',
  'flood',
  'paced',
  'unauthorized',
  'conflict',
]);

/** Details of a failure; none of them holds a token or a message text. */
export interface TelegramErrorDetails {
  method: string;
  /** Telegram's own words, or a network code such as ECONNREFUSED. */
  description: string;
  status?: number;
  retryAfterMs?: number;
  migratedTo?: number;
  /** For `unavailable`: whether the request may have been carried out. */
  mayHaveHappened?: boolean;
}

/**
 * The Bot API could not do what it was asked. It has no `cause`: errors of HTTP clients carry the address, and
 * with it the token.
 */
export class TelegramError extends Error {
  readonly method: string;
  readonly description: string;
  readonly status: number | undefined;
  readonly retryAfterMs: number;
  readonly migratedTo: number | undefined;
  readonly mayHaveHappened: boolean;

  constructor(
    readonly code: TelegramErrorCode,
    details: TelegramErrorDetails,
  ) {
    super(`${details.method}: ${details.description}`);
    this.name = 'TelegramError';
    this.method = details.method;
    this.description = details.description;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs ?? 0;
    this.migratedTo = details.migratedTo;
    this.mayHaveHappened = details.mayHaveHappened ?? false;
  }

  /** Whether the same call can succeed later, without anything being changed about it. */
  get isPassing(): boolean {
    return PASSING.has(this.code);
  }
}
