import {
  TEST_CREDENTIALS,
  TEST_TOKEN,
  TEST_WEBHOOK_SECRET,
  WEBHOOK_ENVIRONMENT,
} from '../../test/support/test-environment';
import { isPapagoPair } from '../papago/papago-pairs';
import type { Configuration } from './configuration';
import { type EnvironmentVariables, KNOWN_VARIABLES, readConfiguration } from './read-configuration';

const LEAST = {
  TELEGRAM_BOT_TOKEN: TEST_TOKEN,
  PAPAGO_CLIENT_ID: TEST_CREDENTIALS.clientId,
  PAPAGO_CLIENT_SECRET: TEST_CREDENTIALS.clientSecret,
};

const read = (variables: EnvironmentVariables = {}): Configuration =>
  readConfiguration({ ...LEAST, ...variables }, isPapagoPair);

const DEFAULTS: Configuration = {
  telegram: {
    token: TEST_TOKEN,
    apiRoot: 'https://api.telegram.org',
    source: { mode: 'polling' },
    unknownSends: 'repeat',
    sendLimits: {
      overall: { calls: 30, perMs: 1_050 },
      chat: { calls: 3, perMs: 3_100 },
      group: { calls: 20, perMs: 61_000 },
    },
  },
  http: { host: '127.0.0.1', port: 3000 },
  papago: {
    ...TEST_CREDENTIALS,
    wire: 'ncloud',
    baseUrl: 'https://papago.apigw.ntruss.com',
    timeoutMs: 10_000,
    glossaryKey: undefined,
    pricePerMillion: 20_000,
  },
  limits: { monthlyCharacters: 1_000_000, chatDailyCharacters: 20_000, userMessagesPerMinute: 20 },
  admins: [],
  messageLinkDays: 30,
  languages: { defaults: ['ko', 'en'] },
  storage: { folder: './data' },
  log: { level: 'info', format: 'pretty' },
  warnings: [],
};

describe('An operator who sets only what is required', () => {
  it('gets the documented defaults', () => {
    expect(read()).toEqual(DEFAULTS);
  });

  it.each(['', '   ', undefined])('gets them also where every other variable is %j', (nothing) => {
    const empty = Object.fromEntries(KNOWN_VARIABLES.map((name) => [name, nothing]));

    expect(readConfiguration({ ...empty, ...LEAST }, isPapagoPair)).toEqual(DEFAULTS);
  });

  it('may have any other variable set', () => {
    expect(read({ PATH: '/bin', REDIS_HOST: 'x', telegram_mode: 'webhook', constructor: 'x' })).toEqual(
      DEFAULTS,
    );
  });
});

describe('An operator who sets everything', () => {
  it('gets all of it', () => {
    const configuration = read({
      TELEGRAM_API_ROOT: 'http://localhost:8081',
      TELEGRAM_UNKNOWN_SENDS: 'leave',
      HOST: '0.0.0.0',
      PORT: '8080',
      PAPAGO_BASE_URL: 'http://gateway:9000/papago',
      PAPAGO_TIMEOUT_MS: '2500',
      PAPAGO_GLOSSARY_KEY: 'glossary',
      LIBRETRANSLATE_URL: 'http://translate:5000/translate',
      LIBRETRANSLATE_API_KEY: 'TEST-API-KEY',
      PAPAGO_PRICE_PER_MILLION: '30000',
      PAPAGO_MONTHLY_CHARACTER_LIMIT: '5000000',
      CHAT_DAILY_CHARACTER_LIMIT: '1000',
      USER_MESSAGES_PER_MINUTE: '5',
      ADMIN_USERS: '501, 5012345678,',
      MESSAGE_LINK_DAYS: '7',
      DEFAULT_LANGUAGES: 'ja,zh-TW',
      DATA_DIR: '/var/lib/bot',
      LOG_LEVEL: 'debug',
      LOG_FORMAT: 'json',
    });

    expect(configuration).toEqual({
      telegram: { ...DEFAULTS.telegram, apiRoot: 'http://localhost:8081', unknownSends: 'leave' },
      http: { host: '0.0.0.0', port: 8080 },
      papago: {
        ...TEST_CREDENTIALS,
        wire: 'ncloud',
        baseUrl: 'http://gateway:9000/papago',
        timeoutMs: 2_500,
        glossaryKey: 'glossary',
        pricePerMillion: 30_000,
      },
      libreTranslate: { url: 'http://translate:5000', apiKey: 'TEST-API-KEY' },
      limits: { monthlyCharacters: 5_000_000, chatDailyCharacters: 1_000, userMessagesPerMinute: 5 },
      admins: [501, 5_012_345_678],
      messageLinkDays: 7,
      languages: { defaults: ['ja', 'zh-TW'] },
      storage: { folder: '/var/lib/bot' },
      log: { level: 'debug', format: 'json' },
      warnings: [],
    });
  });

  it('may have no limits at all', () => {
    const { limits } = read({
      PAPAGO_MONTHLY_CHARACTER_LIMIT: '0',
      CHAT_DAILY_CHARACTER_LIMIT: '0',
      USER_MESSAGES_PER_MINUTE: '0',
    });

    expect(limits).toEqual({
      monthlyCharacters: Infinity,
      chatDailyCharacters: Infinity,
      userMessagesPerMinute: Infinity,
    });
  });

  it('may leave blanks around values and slashes at the end of addresses', () => {
    const { telegram, papago, languages } = read({
      TELEGRAM_BOT_TOKEN: ` ${TEST_TOKEN}\n`,
      TELEGRAM_API_ROOT: 'http://localhost:8081/',
      PAPAGO_BASE_URL: ' http://localhost:9000/papago// ',
      DEFAULT_LANGUAGES: ' en , ko ',
    });

    expect(telegram).toMatchObject({ token: TEST_TOKEN, apiRoot: 'http://localhost:8081' });
    expect(papago.baseUrl).toBe('http://localhost:9000/papago');
    expect(languages.defaults).toEqual(['en', 'ko']);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65535'],
    ['PAPAGO_TIMEOUT_MS', '100'],
    ['PAPAGO_TIMEOUT_MS', '120000'],
    ['MESSAGE_LINK_DAYS', '1'],
    ['LOG_LEVEL', 'silent'],
  ])('may go to the limits: %s=%s', (variable, value) => {
    expect(() => read({ [variable]: value })).not.toThrow();
  });
});

describe('Webhook mode', () => {
  it('has a secret and a fixed address', () => {
    const { source } = read({ ...WEBHOOK_ENVIRONMENT, PUBLIC_URL: 'https://bot.example.org/' }).telegram;

    expect(source).toEqual({
      mode: 'webhook',
      secret: TEST_WEBHOOK_SECRET,
      maxConnections: 40,
      address: { kind: 'fixed', publicUrl: 'https://bot.example.org' },
    });
  });

  it('has a tunnel instead where the operator asks for one', () => {
    const { source } = read({
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: TEST_WEBHOOK_SECRET,
      TUNNEL: 'ngrok',
      NGROK_AUTHTOKEN: 'example',
    }).telegram;

    expect(source).toMatchObject({ mode: 'webhook', address: { kind: 'ngrok', authtoken: 'example' } });
  });

  it('takes a certificate and a number of connections', () => {
    const { source } = read({
      ...WEBHOOK_ENVIRONMENT,
      TELEGRAM_WEBHOOK_CERTIFICATE: __filename,
      TELEGRAM_WEBHOOK_MAX_CONNECTIONS: '100',
    }).telegram;

    expect(source).toMatchObject({ certificate: __filename, maxConnections: 100 });
  });

  it('leaves no trace in polling mode, where its variables are not looked at', () => {
    const configuration = read({
      PUBLIC_URL: 'http://not-https',
      TELEGRAM_WEBHOOK_SECRET: 'short',
      TELEGRAM_WEBHOOK_CERTIFICATE: '/etc/bot/cert.pem',
    });

    expect({ ...configuration, warnings: [] }).toEqual(DEFAULTS);
    expect(configuration.warnings).toEqual([expect.stringMatching(/^PUBLIC_URL is not used/)]);
  });

  it.each(['/telegram/webhook', '/telegram/webhook/', '/'])(
    'takes an address that was copied with its path: %s',
    (path) => {
      const { source } = read({
        ...WEBHOOK_ENVIRONMENT,
        PUBLIC_URL: `https://bot.example.org${path}`,
      }).telegram;

      expect(source).toMatchObject({ address: { kind: 'fixed', publicUrl: 'https://bot.example.org' } });
    },
  );
});

describe('The address of Papago', () => {
  it.each(['', '/', '/nmt/v1', '/nmt/v1/translation', '/v1/papago/n2mt/'])(
    'is the same when it was copied with its path: %s',
    (path) => {
      expect(read({ PAPAGO_BASE_URL: `https://gateway.example.org/papago${path}` }).papago.baseUrl).toBe(
        'https://gateway.example.org/papago',
      );
    },
  );

  it('has no query', () => {
    expect(() => read({ PAPAGO_BASE_URL: 'https://gateway.example.org/?key=1' })).toThrow(
      'PAPAGO_BASE_URL: ',
    );
  });
});
