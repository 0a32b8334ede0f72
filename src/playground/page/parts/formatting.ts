/** Hours and minutes of a Unix time in seconds. */
export function timeOf(date: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    date * 1000,
  );
}

export function dayOf(date: number, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(date * 1000);
}

/** The name of a language in another one; its code where the browser knows no name. */
export function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
