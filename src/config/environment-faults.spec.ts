import { inspect } from 'node:util';
import { TEST_CREDENTIALS, TEST_TOKEN, WEBHOOK_ENVIRONMENT } from '../../test/support/test-environment';
import { isPapagoPair } from '../papago/papago-pairs';
import { EnvironmentError } from './environment-error';
import { type EnvironmentVariables, KNOWN_VARIABLES, readConfiguration } from './read-configuration';

const LEAST = {
  TELEGRAM_BOT_TOKEN: TEST_TOKEN,
  PAPAGO_CLIENT_ID: TEST_CREDENTIALS.clientId,
  PAPAGO_CLIENT_SECRET: TEST_CREDENTIALS.clientSecret,
};

function errorOf(variables: EnvironmentVariables): EnvironmentError {
  try {
    readConfiguration(variables, isPapagoPair);
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw new Error('There should have been an EnvironmentError', { cause: error });
  }
  throw new Error('The environment should have been refused');
}

const faultyVariables = (variables: EnvironmentVariables): string[] =>
  errorOf(variables).faults.map(({ variable }) => variable);

const remedyFor = (name: string, variables: EnvironmentVariables): string | undefined =>
  errorOf({ ...LEAST, ...variables }).faults.find(({ variable }) => variable === name)?.remedy;

describe('An environment that cannot be used', () => {
  it('is refused with one list of everything that is missing', () => {
    expect(errorOf({}).message.split('\n')).toEqual([
      'The environment is not usable; see .env.example.',
      '  TELEGRAM_BOT_TOKEN: missing; get one from @BotFather',
      '  PAPAGO_CLIENT_ID: missing; the Client ID of your application in the NAVER Cloud console',
      '  PAPAGO_CLIENT_SECRET: missing; the Client Secret of your application in the NAVER Cloud console',
    ]);
  });

  it('is refused in the same way where what is required is empty or blank', () => {
    const empty = { TELEGRAM_BOT_TOKEN: '', PAPAGO_CLIENT_ID: '  ', PAPAGO_CLIENT_SECRET: '\n' };

    expect(errorOf(empty).message).toBe(errorOf({}).message);
  });

  it('is refused with every fault at once', () => {
    const faults = faultyVariables({
      TELEGRAM_BOT_TOKEN: 'no token',
      TELEGRAM_API_ROOT: 'telegram',
      TELEGRAM_MODE: 'push',
      TELEGRAM_WEBHOOK_MAX_CONNECTIONS: '101',
      TUNNEL: 'frp',
      PORT: '65536',
      PAPAGO_API: 'web',
      PAPAGO_BASE_URL: 'papago',
      PAPAGO_TIMEOUT_MS: '99',
      LIBRETRANSLATE_URL: 'localhost:5000',
      PAPAGO_PRICE_PER_MILLION: 'cheap',
      PAPAGO_MONTHLY_CHARACTER_LIMIT: '-1',
      CHAT_DAILY_CHARACTER_LIMIT: 'none',
      USER_MESSAGES_PER_MINUTE: '0.5',
      ADMIN_USERS: '@jimin',
      MESSAGE_LINK_DAYS: '0',
      DEFAULT_LANGUAGES: 'ko',
      LOG_LEVEL: 'loud',
      LOG_FORMAT: 'xml',
      DEBUG: '*',
    });

    expect(faults.toSorted()).toEqual(
      [
        ...['TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT', 'TELEGRAM_MODE', 'TELEGRAM_WEBHOOK_MAX_CONNECTIONS'],
        ...['TUNNEL', 'PORT', 'PAPAGO_CLIENT_ID', 'PAPAGO_CLIENT_SECRET', 'PAPAGO_API', 'PAPAGO_BASE_URL'],
        ...[
          'LIBRETRANSLATE_URL',
          'PAPAGO_TIMEOUT_MS',
          'PAPAGO_PRICE_PER_MILLION',
          'PAPAGO_MONTHLY_CHARACTER_LIMIT',
        ],
        ...['CHAT_DAILY_CHARACTER_LIMIT', 'USER_MESSAGES_PER_MINUTE', 'ADMIN_USERS', 'MESSAGE_LINK_DAYS'],
        ...['DEFAULT_LANGUAGES', 'LOG_LEVEL', 'LOG_FORMAT', 'DEBUG'],
      ].toSorted(),
    );
  });

  it('names each variable once, with what to do', () => {
    const { faults } = errorOf({ PORT: 'x', TELEGRAM_MODE: 'webhook', DEFAULT_LANGUAGES: ',' });

    expect(new Set(faults.map(({ variable }) => variable)).size).toBe(faults.length);
    for (const { remedy } of faults) expect(remedy).toMatch(/^(missing|must|copy)/);
  });

  it.each([{}, { TELEGRAM_MODE: 'webhook' }, { TELEGRAM_MODE: 'webhook', TUNNEL: 'ngrok' }])(
    'is refused without any of its values (%j)',
    (mode) => {
      const names = [...KNOWN_VARIABLES.filter((name) => !(name in mode)), 'DEBUG'];
      const values = names.map((name) => [name, `*, recognisable ${name.toLowerCase()}!`] as const);

      const error = errorOf({ ...mode, ...Object.fromEntries(values) });

      expect(error.faults.length).toBeGreaterThan(8);
      for (const text of [
        error.message,
        JSON.stringify(error),
        inspect(error, { depth: 9, showHidden: true }),
      ])
        expect(text).not.toContain('recognisable');
    },
  );
});

describe('Webhook mode', () => {
  it('needs an address and a secret', () => {
    expect(faultyVariables({ ...LEAST, TELEGRAM_MODE: 'webhook' })).toEqual([
      'PUBLIC_URL',
      'TELEGRAM_WEBHOOK_SECRET',
    ]);
  });

  it('needs an authtoken for a tunnel, and then no address', () => {
    const variables = { ...LEAST, ...WEBHOOK_ENVIRONMENT, PUBLIC_URL: '', TUNNEL: 'ngrok' };

    expect(faultyVariables(variables)).toEqual(['NGROK_AUTHTOKEN']);
  });

  it.each([
    ['PUBLIC_URL', 'http://bot.example.org'],
    ['PUBLIC_URL', 'bot.example.org'],
    ['TELEGRAM_WEBHOOK_SECRET', 'a'.repeat(31)],
    ['TELEGRAM_WEBHOOK_SECRET', 'a'.repeat(257)],
    ['TELEGRAM_WEBHOOK_SECRET', `${'a'.repeat(40)}!`],
    ['TELEGRAM_WEBHOOK_MAX_CONNECTIONS', '0'],
    ['TELEGRAM_WEBHOOK_MAX_CONNECTIONS', '1.5'],
  ])('refuses %s=%s', (variable, value) => {
    expect(faultyVariables({ ...LEAST, ...WEBHOOK_ENVIRONMENT, [variable]: value })).toEqual([variable]);
  });
});

describe('A value is refused', () => {
  it.each([
    ['TELEGRAM_BOT_TOKEN', '123456'],
    ['TELEGRAM_BOT_TOKEN', 'bot123456:ABC'],
    ['TELEGRAM_API_ROOT', 'ftp://api.telegram.org'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['PAPAGO_TIMEOUT_MS', '120001'],
    ['PAPAGO_BASE_URL', 'papago.apigw.ntruss.com'],
    ['PAPAGO_BASE_URL', 'http://xn--a'],
    ['LIBRETRANSLATE_URL', 'ftp://127.0.0.1:5000'],
    ['LIBRETRANSLATE_URL', 'http://127.0.0.1:5000/?q=hello'],
    ['PAPAGO_MONTHLY_CHARACTER_LIMIT', '1,000,000'],
    ['ADMIN_USERS', '-1001234'],
    ['ADMIN_USERS', '501;502'],
    ['ADMIN_USERS', '501,1e3'],
    ['MESSAGE_LINK_DAYS', '0'],
    ['DEFAULT_LANGUAGES', 'ko'],
    ['DEFAULT_LANGUAGES', 'ko,ko'],
    ['DEFAULT_LANGUAGES', 'ko,en,ja'],
    ['DEFAULT_LANGUAGES', 'en,it'],
    ['DEFAULT_LANGUAGES', 'ko,pt'],
    ['DEFAULT_LANGUAGES', 'ko,'],
    ['DEFAULT_LANGUAGES', 'constructor,ko'],
    ['DEBUG', '*'],
    ['DEBUG', 'telegraf:*'],
    ['DEBUG', 'express, telegraf:client'],
  ])('%s=%s', (variable, value) => {
    expect(faultyVariables({ ...LEAST, [variable]: value })).toEqual([variable]);
  });

  it.each([
    ['PORT', 'a port number from 0 to 65535'],
    ['PAPAGO_TIMEOUT_MS', 'a whole number of milliseconds'],
    ['TELEGRAM_WEBHOOK_MAX_CONNECTIONS', 'a whole number from 1 to 100'],
    ['PAPAGO_MONTHLY_CHARACTER_LIMIT', 'a whole number of characters'],
    ['CHAT_DAILY_CHARACTER_LIMIT', 'a whole number of characters'],
    ['USER_MESSAGES_PER_MINUTE', 'a whole number of messages'],
    ['PAPAGO_PRICE_PER_MILLION', 'a whole number of won'],
    ['ADMIN_USERS', 'ids of people separated by commas, such as 123456,654321'],
    ['MESSAGE_LINK_DAYS', 'a whole number of days'],
  ])('that is no number with what it must be: %s', (variable, wanted) => {
    expect(remedyFor(variable, { [variable]: 'many' })).toBe(`must be ${wanted}`);
  });

  it('with the greatest that is allowed', () => {
    expect(remedyFor('PORT', { PORT: '65536' })).toBe('must be 65535 or less');
    expect(remedyFor('PAPAGO_TIMEOUT_MS', { PAPAGO_TIMEOUT_MS: '99' })).toBe(
      'must be 100 (milliseconds) or more',
    );
  });

  it('not for debug output of anything but telegraf', () => {
    expect(() => readConfiguration({ ...LEAST, DEBUG: 'express:*,undici' }, isPapagoPair)).not.toThrow();
  });
});

describe('The ended open API', () => {
  const ENDED = 'https://openapi.naver.com';

  it.each([ENDED, `${ENDED}/`, 'https://OpenAPI.naver.com/v1/papago', 'http://openapi.naver.com:443'])(
    'is refused as address of NAVER Cloud: %s',
    (address) => {
      expect(remedyFor('PAPAGO_BASE_URL', { PAPAGO_BASE_URL: address })).toContain('ended translation');
    },
  );

  it('is taken with the wire that it spoke', () => {
    const configuration = readConfiguration(
      { ...LEAST, PAPAGO_API: 'openapi', PAPAGO_BASE_URL: ENDED },
      isPapagoPair,
    );

    expect(configuration.papago.baseUrl).toBe(ENDED);
  });
});
