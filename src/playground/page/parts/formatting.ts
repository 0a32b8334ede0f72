/** Hours and minutes of a Unix time in seconds. */
export function timeOf(date: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    date * 1000,
  );
}

export function dayOf(date: number, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(date * 1000);
}

/** An amount of won that may be a fraction of one. */
export function wonOf(won: number, language: string): string {
  const digits = won < 10 ? 2 : 0;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'KRW',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(won);
}

/** The name of a language in another one; its code where the browser knows no name. */
export function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
