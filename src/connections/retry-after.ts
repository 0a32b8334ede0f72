/** Milliseconds of a `Retry-After` header in seconds; `undefined` without one, and for a date. */
export function retryAfterMs(header: unknown): number | undefined {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
