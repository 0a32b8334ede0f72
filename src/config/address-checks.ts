import { ValidateBy, type ValidationArguments } from 'class-validator';

/** Host of the open API whose translation NAVER ended on 2024-02-29. */
export const OPEN_API_HOST = 'openapi.naver.com';

function parse(value: unknown): URL | undefined {
  return typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
}

function isPlain(url: URL | undefined, protocol: string): boolean {
  return url?.protocol === `${protocol}:` && url.search === '' && url.hash === '';
}

/** An absolute address, without query, of one of these protocols, which may be one of this machine or of a container's network. */
export function IsAddress(protocols: readonly ('http' | 'https')[], message: string): PropertyDecorator {
  const validate = (value: unknown): boolean => protocols.some((protocol) => isPlain(parse(value), protocol));
  return ValidateBy({ name: 'isAddress', validator: { validate } }, { message });
}

/**
 * Refuses the ended open API as address of the NAVER Cloud wire: operators arrive with such settings from
 * old tutorials, and the call could only fail.
 */
export function IsNotEndedHost(): PropertyDecorator {
  const validate = (value: unknown, context?: ValidationArguments): boolean => {
    const { PAPAGO_API: wire } = (context?.object ?? {}) as { PAPAGO_API?: string };
    return wire === 'openapi' || parse(value)?.hostname !== OPEN_API_HOST;
  };
  const message = `${OPEN_API_HOST} ended translation on 2024-02-29; leave it empty and use NAVER Cloud keys, or set PAPAGO_API=openapi for a gateway`;
  return ValidateBy({ name: 'isNotEndedHost', validator: { validate } }, { message });
}
