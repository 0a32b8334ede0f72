/** Korea is nine hours ahead of UTC all year round. */
const OFFSET_MS = 9 * 60 * 60 * 1000;

/** The wall clock of Seoul, as if it were UTC. */
function inSeoul(at: number): Date {
  return new Date(at + OFFSET_MS);
}

/** The day in Seoul, such as 2026-11-24. @param at milliseconds since the epoch */
export function seoulDay(at: number): string {
  return inSeoul(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The month in Seoul, such as 2026-11. @param at milliseconds since the epoch */
export function seoulMonth(at: number): string {
  return inSeoul(at).toISOString().slice(0, 'YYYY-MM'.length);
}

/** When the next month begins in Seoul. Both in milliseconds since the epoch. */
export function nextSeoulMonth(at: number): number {
  const now = inSeoul(at);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1) - OFFSET_MS;
}
