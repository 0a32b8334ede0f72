import { OPEN_API_HOST } from './address-checks';
import type { Environment } from './environment';

/** How updates reach the bot; webhook mode has its secret by type. */
export type UpdateSourceConfiguration =
  | { mode: 'polling' }
  | {
      mode: 'webhook';
      secret: string;
      maxConnections: number;
      /** Path of a self-signed certificate to upload. */
      certificate?: string;
      /** Where Telegram calls: a fixed https address, or a tunnel opened at start. */
      address: { kind: 'fixed'; publicUrl: string } | { kind: 'ngrok'; authtoken: string };
    };

/** The environment after validation: typed sections, read by module files and composition roots only. */
export interface Configuration {
  telegram: {
    token: string;
    apiRoot: string;
    source: UpdateSourceConfiguration;
    /** What is done about a send of which nobody knows whether it was made. */
    unknownSends: 'repeat' | 'leave';
    sendLimits: typeof TELEGRAM_SEND_LIMITS;
  };
  http: { host: string; port: number };
  papago: {
    clientId: string;
    clientSecret: string;
    wire: 'ncloud' | 'openapi';
    baseUrl: string;
    /** Deadline of one call, in milliseconds. */
    timeoutMs: number;
    /** Of the operator's glossary at NAVER. */
    glossaryKey: string | undefined;
    /** Won, before VAT, of each started 1,000,000 characters. */
    pricePerMillion: number;
  };
  /** The engine for what Papago lacks; left out where there is none. */
  libreTranslate?: { url: string; apiKey: string | undefined };
  /** What may be spent; `Infinity` where there is no limit. Characters are UTF-16 units. */
  limits: { monthlyCharacters: number; chatDailyCharacters: number; userMessagesPerMinute: number };
  /** Ids of the people who run the bot. */
  admins: readonly number[];
  /** How long it is known which translation belongs to which message. */
  messageLinkDays: number;
  /** The first pair of languages: [home, abroad]. */
  languages: { defaults: readonly [string, string] };
  storage: { folder: string };
  /** Lines go to `destination`; by default to the standard output. */
  log: { level: string; format: 'pretty' | 'json'; destination?: { write(line: string): void } };
  /** What works but wants the operator's eye; said once at start. */
  warnings: readonly string[];
}

const BASE_URLS = { ncloud: 'https://papago.apigw.ntruss.com', openapi: `https://${OPEN_API_HOST}` };
const OLD_NCLOUD_HOST = 'naveropenapi.apigw.ntruss.com';

/**
 * 30 messages a second, 1 a second in a chat with short bursts, 20 a minute in a group, and a little less, since
 * calls do not travel equally fast: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
const TELEGRAM_SEND_LIMITS = {
  overall: { calls: 30, perMs: 1_050 },
  chat: { calls: 3, perMs: 3_100 },
  group: { calls: 20, perMs: 61_000 },
};

function sourceOf(environment: Environment): UpdateSourceConfiguration {
  if (environment.TELEGRAM_MODE === 'polling') return { mode: 'polling' };
  return {
    mode: 'webhook',
    secret: environment.TELEGRAM_WEBHOOK_SECRET ?? '',
    maxConnections: environment.TELEGRAM_WEBHOOK_MAX_CONNECTIONS,
    ...(environment.TELEGRAM_WEBHOOK_CERTIFICATE && {
      certificate: environment.TELEGRAM_WEBHOOK_CERTIFICATE,
    }),
    address: environment.TUNNEL
      ? { kind: 'ngrok', authtoken: environment.NGROK_AUTHTOKEN ?? '' }
      : { kind: 'fixed', publicUrl: environment.PUBLIC_URL ?? '' },
  };
}

/** For people 0 means that there is no limit. */
function limitOf(most: number): number {
  return most === 0 ? Number.POSITIVE_INFINITY : most;
}

function limitsOf(environment: Environment): Configuration['limits'] {
  return {
    monthlyCharacters: limitOf(environment.PAPAGO_MONTHLY_CHARACTER_LIMIT),
    chatDailyCharacters: limitOf(environment.CHAT_DAILY_CHARACTER_LIMIT),
    userMessagesPerMinute: limitOf(environment.USER_MESSAGES_PER_MINUTE),
  };
}

function warningsOf(environment: Environment, baseUrl: string): string[] {
  const warnings = [];
  if (environment.PAPAGO_API === 'openapi')
    warnings.push(
      'PAPAGO_API=openapi: NAVER ended this API on 29 February 2024; it works only with a gateway that still speaks it. Use PAPAGO_API=ncloud with keys of the NAVER Cloud console.',
    );
  if (environment.PAPAGO_API === 'openapi' && environment.PAPAGO_GLOSSARY_KEY)
    warnings.push('PAPAGO_GLOSSARY_KEY is not used with PAPAGO_API=openapi, which has no glossary.');
  if (environment.LIBRETRANSLATE_API_KEY && !environment.LIBRETRANSLATE_URL)
    warnings.push('LIBRETRANSLATE_API_KEY is not used without LIBRETRANSLATE_URL.');
  if (new URL(baseUrl).hostname === OLD_NCLOUD_HOST)
    warnings.push(`PAPAGO_BASE_URL: ${OLD_NCLOUD_HOST} is the older host; new keys need ${BASE_URLS.ncloud}`);
  if (environment.PUBLIC_URL && environment.TELEGRAM_MODE === 'polling')
    warnings.push(
      'PUBLIC_URL is not used with TELEGRAM_MODE=polling; for a webhook set TELEGRAM_MODE=webhook.',
    );
  if (environment.PUBLIC_URL && environment.TUNNEL && environment.TELEGRAM_MODE === 'webhook')
    warnings.push('PUBLIC_URL is not used while TUNNEL is set.');
  if (environment.TUNNEL && environment.TELEGRAM_MODE === 'polling')
    warnings.push('TUNNEL is not used with TELEGRAM_MODE=polling; polling needs no public address.');
  return warnings;
}

/** Gives a valid environment the shape in which the parts of the bot use it. */
export function configurationOf(
  environment: Environment,
  defaults: readonly [string, string],
): Configuration {
  const baseUrl = environment.PAPAGO_BASE_URL ?? BASE_URLS[environment.PAPAGO_API];
  return {
    telegram: {
      token: environment.TELEGRAM_BOT_TOKEN,
      apiRoot: environment.TELEGRAM_API_ROOT,
      source: sourceOf(environment),
      unknownSends: environment.TELEGRAM_UNKNOWN_SENDS,
      sendLimits: TELEGRAM_SEND_LIMITS,
    },
    http: { host: environment.HOST, port: environment.PORT },
    papago: {
      clientId: environment.PAPAGO_CLIENT_ID,
      clientSecret: environment.PAPAGO_CLIENT_SECRET,
      wire: environment.PAPAGO_API,
      baseUrl,
      timeoutMs: environment.PAPAGO_TIMEOUT_MS,
      glossaryKey: environment.PAPAGO_GLOSSARY_KEY,
      pricePerMillion: environment.PAPAGO_PRICE_PER_MILLION,
    },
    ...(environment.LIBRETRANSLATE_URL && {
      libreTranslate: { url: environment.LIBRETRANSLATE_URL, apiKey: environment.LIBRETRANSLATE_API_KEY },
    }),
    limits: limitsOf(environment),
    admins: environment.ADMIN_USERS,
    messageLinkDays: environment.MESSAGE_LINK_DAYS,
    languages: { defaults },
    storage: { folder: environment.DATA_DIR },
    log: { level: environment.LOG_LEVEL, format: environment.LOG_FORMAT },
    warnings: warningsOf(environment, baseUrl),
  };
}
