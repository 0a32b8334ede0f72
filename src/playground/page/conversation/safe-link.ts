const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:', 'tg:'];

/** An address that may be opened, completed where Telegram allows it to be short; else `undefined`. */
export function safeLink(address: string): string | undefined {
  const complete = /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
  const scheme = URL.canParse(complete) ? new URL(complete).protocol : '';
  return SCHEMES.includes(scheme) ? complete : undefined;
}
