import { TEST_CREDENTIALS, TEST_TOKEN } from '../../test/support/test-environment';
import { isPapagoPair } from '../papago/papago-pairs';
import type { Configuration } from './configuration';
import { type EnvironmentVariables, readConfiguration } from './read-configuration';

const LEAST = {
  TELEGRAM_BOT_TOKEN: TEST_TOKEN,
  PAPAGO_CLIENT_ID: TEST_CREDENTIALS.clientId,
  PAPAGO_CLIENT_SECRET: TEST_CREDENTIALS.clientSecret,
};

const read = (variables: EnvironmentVariables): Configuration =>
  readConfiguration({ ...LEAST, ...variables }, isPapagoPair);

describe('The start warns', () => {
  it('that NAVER has ended the open API, and uses its address', () => {
    const { papago, warnings } = read({ PAPAGO_API: 'openapi' });

    expect(papago).toMatchObject({ wire: 'openapi', baseUrl: 'https://openapi.naver.com' });
    expect(warnings).toEqual([expect.stringContaining('NAVER ended this API')]);
  });

  it('that NAVER has ended the open API, whatever the gateway', () => {
    const { papago, warnings } = read({ PAPAGO_API: 'openapi', PAPAGO_BASE_URL: 'http://gateway.local' });

    expect(papago.baseUrl).toBe('http://gateway.local');
    expect(warnings).toHaveLength(1);
  });

  it('that the open API has no glossary', () => {
    const { warnings } = read({ PAPAGO_API: 'openapi', PAPAGO_GLOSSARY_KEY: 'glossary' });

    expect(warnings).toContainEqual(expect.stringContaining('PAPAGO_GLOSSARY_KEY is not used'));
  });

  it('that a key for LibreTranslate is of no use without its address', () => {
    const { libreTranslate, warnings } = read({ LIBRETRANSLATE_API_KEY: 'TEST-API-KEY' });

    expect(libreTranslate).toBeUndefined();
    expect(warnings).toEqual(['LIBRETRANSLATE_API_KEY is not used without LIBRETRANSLATE_URL.']);
  });

  it('that the host is the older one', () => {
    const { warnings } = read({ PAPAGO_BASE_URL: 'https://NaverOpenAPI.apigw.ntruss.com' });

    expect(warnings).toEqual([expect.stringContaining('naveropenapi.apigw.ntruss.com is the older host')]);
  });

  it('that polling needs no tunnel', () => {
    expect(read({ TUNNEL: 'ngrok' }).warnings).toEqual([expect.stringContaining('TUNNEL is not used')]);
  });

  it('of several things at once', () => {
    expect(read({ PAPAGO_API: 'openapi', TUNNEL: 'ngrok' }).warnings).toHaveLength(2);
  });
});
