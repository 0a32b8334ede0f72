/** Codes of failures before a request was written: asking again can double nothing, and nothing is billed. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Why a request got no answer. */
export interface ConnectionFailure {
  /** A network code such as ECONNREFUSED, or `timeout`. Holds no address and no text. */
  reason: string;
  /** Whether the request may have been carried out all the same. */
  mayHaveHappened: boolean;
}

/** Reads what undici, or axios over undici, threw instead of an answer. */
export function connectionFailureOf(error: unknown): ConnectionFailure {
  const { code, name } = error as NodeJS.ErrnoException;
  // Deadlines are signals, and axios has a name of its own for them.
  if (name === 'TimeoutError' || code === 'ERR_CANCELED') return { reason: 'timeout', mayHaveHappened: true };
  const reason = typeof code === 'string' ? code : name;
  return { reason, mayHaveHappened: !NOT_SENT.has(reason) };
}
