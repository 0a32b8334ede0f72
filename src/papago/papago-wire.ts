import type { PapagoRequest } from './papago-request';

export interface Credentials {
  clientId: string;
  clientSecret: string;
}

/** One way to say the same call: path, headers and body. */
export interface PapagoWire {
  path: string;
  headers(credentials: Credentials): Record<string, string>;
  body(request: PapagoRequest): string;
}

/**
 * NAVER Cloud Platform, the current API.
 * Source: https://api.ncloud-docs.com/docs/en/ai-naver-papagonmt-translation
 */
export const ncloudWire: PapagoWire = {
  path: '/nmt/v1/translation',
  headers: ({ clientId, clientSecret }) => ({
    'X-NCP-APIGW-API-KEY-ID': clientId,
    'X-NCP-APIGW-API-KEY': clientSecret,
    'Content-Type': 'application/json',
  }),
  body: (request) => JSON.stringify(request),
};

/**
 * The open API that NAVER ended on 2024-02-29, for gateways that still speak it. It has no `honorific` and no
 * glossary.
 * Source: https://github.com/naver/naver-openapi-guide
 */
export const openApiWire: PapagoWire = {
  path: '/v1/papago/n2mt',
  headers: ({ clientId, clientSecret }) => ({
    'X-Naver-Client-Id': clientId,
    'X-Naver-Client-Secret': clientSecret,
    'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
  }),
  body: ({ source, target, text }) => new URLSearchParams({ source, target, text }).toString(),
};
