import { TelegramError, type TelegramErrorCode } from './telegram-error';

/** https://core.telegram.org/bots/api#making-requests */
interface BotApiAnswer {
  ok: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
}

const LONGEST_DESCRIPTION = 200;

const TOO_LONG = /message is too long|text is too long/i;
const NOT_ALLOWED =
  /TOPIC_CLOSED|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_SEND_\w+_FORBIDDEN|not enough rights|have no rights/i;

function parse(body: string): BotApiAnswer | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null && 'ok' in answer
      ? (answer as BotApiAnswer)
      : undefined;
  } catch {
    return undefined;
  }
}

function codeOf(status: number, description: string, migratedTo: number | undefined): TelegramErrorCode {
  if (migratedTo !== undefined) return 'migrated';
  if (status === 401 || (status === 404 && !/method/i.test(description))) return 'unauthorized';
  if (NOT_ALLOWED.test(description)) return 'not-allowed';
  if (status === 403 || /chat not found/i.test(description)) return 'chat-gone';
  if (status === 409) return 'conflict';
  if (status === 429) return 'flood';
  if (TOO_LONG.test(description)) return 'too-long';
  return status >= 500 ? 'unavailable' : 'refused';
}

/**
 * Reads an answer of the Bot API: its `result`, or a failure.
 * @throws {TelegramError}
 */
export function readBotApiAnswer(method: string, status: number, body: string): unknown {
  const answer = parse(body);
  if (!answer)
    throw new TelegramError('unavailable', {
      method,
      status,
      description: `HTTP ${status} without a Bot API answer`,
      mayHaveHappened: true,
    });
  if (answer.ok) return answer.result;
  const errorStatus = answer.error_code ?? status;
  const description = (answer.description ?? `HTTP ${errorStatus}`).slice(0, LONGEST_DESCRIPTION);
  const { retry_after: retryAfter, migrate_to_chat_id: migratedTo } = answer.parameters ?? {};
  throw new TelegramError(codeOf(errorStatus, description, migratedTo), {
    method,
    status: errorStatus,
    description,
    retryAfterMs: (retryAfter ?? 0) * 1000,
    ...(migratedTo !== undefined && { migratedTo }),
    mayHaveHappened: errorStatus >= 500,
  });
}

/**
 * Reads the status of a file that Telegram does not give out. Here 404 is about the file: the same token has just
 * been told of it.
 * @throws {TelegramError} always
 */
export function refuseFileAnswer(status: number): never {
  const code = status === 404 ? 'refused' : codeOf(status, '', undefined);
  throw new TelegramError(code, { method: 'download', status, description: `HTTP ${status}` });
}
