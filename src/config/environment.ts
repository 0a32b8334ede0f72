import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IsAddress, IsNotEndedHost } from './address-checks';

/** Paths that follow an address, which people copy along with it. */
const OWN_PATHS = /(?:\/telegram\/webhook|\/translate|\/nmt\/v1(?:\/translation)?|\/v1\/papago\/n2mt)?\/*$/;
const withoutOwnPath = Transform(({ value }) => String(value).replace(/\/+$/, '').replace(OWN_PATHS, ''));
const asIds = Transform(({ value }) =>
  String(value)
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => (/^\d{1,15}$/.test(id) ? Number(id) : Number.NaN)),
);
const isWebhook = (environment: Environment): boolean => environment.TELEGRAM_MODE === 'webhook';

/**
 * Every environment variable that the bot reads, one property each, in the order of `.env.example`.
 * A message says how to mend the variable and never repeats its value.
 */
export class Environment {
  @Matches(/^\d+:[\w-]+$/, { message: 'copy it from @BotFather, it looks like 123456:ABC-DEF' })
  @IsNotEmpty({ message: 'missing; get one from @BotFather' })
  TELEGRAM_BOT_TOKEN!: string;

  @withoutOwnPath
  @IsAddress(['http', 'https'], 'must be an http or https address')
  TELEGRAM_API_ROOT = 'https://api.telegram.org';

  @IsIn(['polling', 'webhook'], { message: 'must be polling or webhook' })
  TELEGRAM_MODE: 'polling' | 'webhook' = 'polling';

  @ValidateIf((environment: Environment) => isWebhook(environment) && !environment.TUNNEL)
  @withoutOwnPath
  @IsAddress(['https'], 'must be the https address that Telegram calls')
  @IsNotEmpty({
    message: 'missing; webhook mode needs the https address that Telegram calls, or TUNNEL=ngrok',
  })
  PUBLIC_URL?: string;

  @ValidateIf(isWebhook)
  @Matches(/^[A-Za-z0-9_-]{32,256}$/, { message: 'must be 32 to 256 characters of A-Z a-z 0-9 _ -' })
  @IsNotEmpty({ message: 'missing; webhook mode needs one, make it with: openssl rand -hex 32' })
  TELEGRAM_WEBHOOK_SECRET?: string;

  @IsOptional()
  TELEGRAM_WEBHOOK_CERTIFICATE?: string;

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number from 1 to 100' })
  @Min(1, { message: 'must be 1 or more' })
  @Max(100, { message: 'must be 100 or less' })
  TELEGRAM_WEBHOOK_MAX_CONNECTIONS = 40;

  @IsIn(['repeat', 'leave'], {
    message: 'must be repeat (may say something twice) or leave (may lose it)',
  })
  TELEGRAM_UNKNOWN_SENDS: 'repeat' | 'leave' = 'repeat';

  @IsOptional()
  @IsIn(['ngrok'], { message: 'must be ngrok, or empty' })
  TUNNEL?: 'ngrok';

  @ValidateIf((environment: Environment) => isWebhook(environment) && environment.TUNNEL === 'ngrok')
  @IsNotEmpty({ message: 'missing; TUNNEL=ngrok needs the authtoken of your ngrok account' })
  NGROK_AUTHTOKEN?: string;

  @IsNotEmpty()
  HOST = '127.0.0.1';

  @Type(() => Number)
  @IsInt({ message: 'must be a port number from 0 to 65535' })
  @Min(0, { message: 'must be 0 or more' })
  @Max(65_535, { message: 'must be 65535 or less' })
  PORT = 3000;

  @IsNotEmpty({ message: 'missing; the Client ID of your application in the NAVER Cloud console' })
  PAPAGO_CLIENT_ID!: string;

  @IsNotEmpty({ message: 'missing; the Client Secret of your application in the NAVER Cloud console' })
  PAPAGO_CLIENT_SECRET!: string;

  @IsIn(['ncloud', 'openapi'], { message: 'must be ncloud, or openapi for a gateway that still speaks it' })
  PAPAGO_API: 'ncloud' | 'openapi' = 'ncloud';

  @IsOptional()
  @IsNotEndedHost()
  @withoutOwnPath
  @IsAddress(['http', 'https'], 'must be an http or https address')
  PAPAGO_BASE_URL?: string;

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of milliseconds' })
  @Min(100, { message: 'must be 100 (milliseconds) or more' })
  @Max(120_000, { message: 'must be 120000 (milliseconds) or less' })
  PAPAGO_TIMEOUT_MS = 10_000;

  @IsOptional()
  PAPAGO_GLOSSARY_KEY?: string;

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of won' })
  @Min(0, { message: 'must be 0 or more' })
  PAPAGO_PRICE_PER_MILLION = 20_000;

  @IsOptional()
  @withoutOwnPath
  @IsAddress(['http', 'https'], 'must be the http or https address of a LibreTranslate server, or empty')
  LIBRETRANSLATE_URL?: string;

  @IsOptional()
  LIBRETRANSLATE_API_KEY?: string;

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of characters' })
  @Min(0, { message: 'must be 0 (no limit) or more' })
  PAPAGO_MONTHLY_CHARACTER_LIMIT = 1_000_000;

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of characters' })
  @Min(0, { message: 'must be 0 (no limit) or more' })
  CHAT_DAILY_CHARACTER_LIMIT = 20_000;

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of messages' })
  @Min(0, { message: 'must be 0 (no limit) or more' })
  USER_MESSAGES_PER_MINUTE = 20;

  /** Ids of people. */
  @asIds
  @IsInt({ each: true, message: 'must be ids of people separated by commas, such as 123456,654321' })
  ADMIN_USERS: number[] = [];

  /** Papago's codes, checked against its pairs when the configuration is made. */
  @IsNotEmpty()
  DEFAULT_LANGUAGES = 'ko,en';

  @IsNotEmpty()
  DATA_DIR = './data';

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of days' })
  @Min(1, { message: 'must be 1 (day) or more' })
  MESSAGE_LINK_DAYS = 30;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'must be fatal, error, warn, info, debug, trace or silent',
  })
  LOG_LEVEL = 'info';

  @IsIn(['pretty', 'json'], { message: 'must be pretty or json' })
  LOG_FORMAT: 'pretty' | 'json' = 'pretty';
}
